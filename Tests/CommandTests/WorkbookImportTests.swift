import Foundation
import Testing

/// Files of rows as Excel sends them.
@Suite struct WorkbookImportTests {
    private static let data = Scratch.root + "/Examples/data"

    /// Turns a CSV into a workbook, its second sheet, with real dates and numbers; identifiers stay text.
    private static let convert = """
        import csv, datetime, sys, openpyxl
        book = openpyxl.Workbook(); book.active.title = 'Read me'; book.active['A1'] = 'Sent by the carrier'
        sheet = book.create_sheet('Rows')
        for number, row in enumerate(csv.reader(open(sys.argv[1], encoding='utf-8'))):
            cells = []
            for text in row:
                try: cells.append(datetime.date.fromisoformat(text))
                except ValueError: cells.append(float(text) if '.' in text and text.replace('.', '').replace('-', '').isdigit() else text or None)
            sheet.append(cells)
            # openpyxl takes '=1+1 Calculators LLC' for a formula.
            for cell in sheet[number + 1]:
                if isinstance(cell.value, str): cell.data_type = 's'
        book.save(sys.argv[2])
        """

    private static let billing = """
        parent_group_id,group_suffix_id,entry,number,date,amount,due_date,period_begin,period_end,balance_forward,adjustments,payments,balance_due
        004512,0001,invoice,I-1,2026-09-15,1000.10,2026-10-01,2026-10-01,2026-10-31,0.00,0.20,0.00,1000.30
        004512,0001,payment,EFT-1,2026-09-28,1000.30,,,,,,,

        """

    @Test func workbooksGiveTheSameStoreAsCSV() throws {
        let (plain, other) = (try Scratch(), try Scratch())
        let names = ["contracts", "groups", "billing"]
        for scratch in [plain, other] {
            _ = try scratch.shell("cp \(Self.data)/contracts.csv \(Self.data)/groups.csv .; broker init --quiet")
            try scratch.write(Self.billing, to: "billing.csv")
        }
        for name in names {
            let outcome = try other.python(Self.convert, other.path("\(name).csv"), other.path("\(name).xlsx"))
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let first = try plain.shell("broker import contracts.csv groups.csv billing.csv --quiet")
        let second = try other.shell(
            "broker import contracts.xlsx groups.xlsx --quiet && broker import - --quiet < billing.xlsx")
        #expect(first.status == 0 && second.status == 0, "\(first.errors) \(second.errors)")
        for table in ["groups", "parent_groups", "plans", "profiles", "group_brokers", "invoices", "payments"] {
            let count = "SELECT COUNT(*) FROM \(table)"
            #expect(try plain.sql(count) == other.sql(count), "\(table)")
        }
        let sums = "SELECT (SELECT SUM(balance_cents) FROM invoices), (SELECT group_concat(sic || zip) FROM groups)"
        #expect(try plain.sql(sums) == other.sql(sums))
    }

    @Test func rejectNamesTheSheetAndTheRow() throws {
        let scratch = try Scratch()
        _ = try scratch.python(Self.convert, "\(Self.data)/groups.csv", scratch.path("groups.xlsx"))
        _ = try scratch.python(
            """
            import openpyxl
            book = openpyxl.load_workbook('groups.xlsx')
            book['Rows']['B3'] = '#N/A'; book['Rows']['B3'].data_type = 'e'
            book['Rows']['B4'] = None
            book.save('groups.xlsx')
            """)
        let outcome = try scratch.shell(
            "broker init --quiet; broker import \(Self.data)/contracts.csv --quiet; broker import groups.xlsx")
        #expect(outcome.status == 65)
        let all = outcome.output + outcome.errors
        #expect(all.contains("sheet Rows, row 3") && all.contains("cell B3 contains the error #N/A"), "\(all)")
        #expect(all.contains("sheet Rows, row 4"))
    }

    @Test func damagedWorkbookIsBadData() throws {
        let scratch = try Scratch()
        _ = try scratch.python(Self.convert, "\(Self.data)/groups.csv", scratch.path("groups.xlsx"))
        let outcome = try scratch.shell(
            "broker init --quiet; head -c 3000 groups.xlsx > cut.xlsx; broker import cut.xlsx; echo $?; broker import --as groups cut.xlsx; echo $?"
        )
        #expect(
            outcome.output == "65\n65\n" && outcome.errors.contains("cut.xlsx: the file is damaged or incomplete"))
    }
}
