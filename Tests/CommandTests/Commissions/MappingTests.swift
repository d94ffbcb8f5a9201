import Foundation
import Testing

/// Other carriers' layouts: two mappings that come with the program and their sample files, what is explained, what a changed layout does.
@Suite struct MappingTests {
    private static let folder = Scratch.root + "/Examples/statements"
    private static let hcsc = folder + "/0010431/BRK_GRP_STMNT_CA_2026-10-07.csv"
    private static let ledger = folder + "/ga-ledger-2026-10.csv"

    @Test func sampleFilesLoadToTheCent() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.broker("import", "--mapping", "hcsc-detail", Self.hcsc).status == 0)
        #expect(try scratch.broker("import", "--mapping", "ga-ledger", Self.ledger).status == 0)
        // The totals that the files themselves print, or that were added up by hand.
        #expect(
            try scratch.sql("SELECT name, total_cents FROM statements ORDER BY id")
                == "BRK_GRP_STMNT_CA_2026-10-07|351519\nGA-2026-10|151089")
        let lines = """
            SELECT number, section, parent_group, group_suffix, coverage_month, subscribers, premium_cents, rate_millionths, commission_cents, adjustment_cents
            FROM statement_lines ORDER BY statement_id, number
            """
        #expect(
            try scratch.sql(lines) == """
                1|commission|004512|0001|2026-09-01|30|2431050|65000|158018|0
                2|commission|004512|0002|2026-09-01|20|114000|100000|11400|0
                3|commission|005334|0001|2026-09-01|36|3102208|50000|155110|0
                4|commission|005334|0001|2026-08-01||-86172|50000|-4309|0
                5|override|005608|0001|2026-09-01|21|||6300|0
                6|bonus|005334|0002|2026-09-01|22|||25000|0
                1|commission|006156|0001|2026-09-01|12|1140275|50000|57014|0
                2|commission|006156|0001|2026-08-01|||50000|0|-2840
                3|override|006293|0001|2026-09-01|1004|9812000|10000|98120|-1205
                """)
        #expect(
            try scratch.sql("SELECT method, number, paid_on, amount_cents FROM commission_payments")
                == "eft|77120981|2026-10-19|151089")
    }

    /// The same ledger as a workbook: lines on its second sheet, dates and amounts as a spreadsheet keeps them.
    @Test func workbookGivesTheSameLines() throws {
        let scratch = try Scratch.demo()
        let make = """
            import csv, datetime, openpyxl, re, sys
            book = openpyxl.Workbook()
            book.active.append(['Cover'])
            sheet = book.create_sheet('Detail')
            for row in csv.reader(open(sys.argv[1], encoding='utf-8'), delimiter=';'):
                if row[0] != 'Statement':
                    for i in (1, 16): row[i] = datetime.datetime.strptime(row[i], '%d.%m.%Y')
                    for i in (9, 11, 12):
                        text = row[i]
                        digits = re.sub('[^0-9,]', '', text).replace(',', '.')
                        row[i] = (-1 if '(' in text or '-' in text else 1) * float(digits) if digits else None
                    row[8] = int(row[8].replace('.', '')) if row[8] else None
                    row[10] = float(row[10])
                sheet.append(row)
            book.save('ga.xlsx')
            """
        #expect(try scratch.python(make, Self.ledger).status == 0)
        let loaded = try scratch.broker("import", "--mapping", "ga-ledger", "ga.xlsx")
        #expect(loaded.status == 0, "\(loaded.errors)")
        #expect(
            try scratch.sql(
                "SELECT premium_cents, rate_millionths, commission_cents, adjustment_cents, coverage_month FROM statement_lines"
            )
                == """
                1140275|50000|57014|0|2026-09-01
                |50000|0|-2840|2026-08-01
                9812000|10000|98120|-1205|2026-09-01
                """)
    }

    @Test func explainShowsEveryColumnAndLoadsNothing() throws {
        let scratch = try Scratch.demo()
        let text = try String(contentsOfFile: Self.hcsc, encoding: .utf8)
            .replacingOccurrences(of: "Comment", with: "Remark").replacingOccurrences(of: "$63.00", with: "$63.0.0")
        try scratch.write(text, to: "lines.csv")
        let before = try scratch.shell("sha256sum < .local/share/broker/store.sqlite").output
        let outcome = try scratch.broker(
            "import", "--mapping", "hcsc-detail", "--explain", "--format", "json", "--verbose", "lines.csv")
        #expect(outcome.status == 0 && outcome.errors.contains("nothing loaded"), "\(outcome.errors)")
        try scratch.write(outcome.output, to: "explained.json")
        let found = try scratch.python(
            """
            import json
            rows = {r['column'] or r['mapped_to']: r for r in json.load(open('explained.json'))}
            print(len([r for r in rows.values() if r['position']]))
            for key in ['Amount', 'Paid From', 'Remark', 'Funding Type', 'Comment', 'category', 'line']:
                print(*(rows[key][k] for k in ['mapped_to', 'style', 'values', 'understood', 'first_problem', 'state']), sep='|')
            """)
        #expect(
            found.output == """
                19
                commission|1,234.56|6|5|line 9|not understood
                coverage_month|10/31/2026|6|6|None|mapped
                None|None|2|None|None|unmapped
                None|None|6|None|None|ignored
                reason|None|None|None|None|absent
                category|None|None|None|None|from fill
                line|None|None|None|None|counted

                """, "\(found.errors)")
        #expect(try scratch.shell("sha256sum < .local/share/broker/store.sqlite").output == before)
        #expect(!outcome.output.contains("Bakery"))
        let refused = try scratch.broker(
            "import", "--mapping", "hcsc-detail", "lines.csv", "--broker-id", "0010431", "--statement-date",
            "2026-10-07")
        #expect(
            refused.status == 65
                && refused.errors.contains(
                    "line 9, Amount (commission): '$63.0.0' is not an amount; write it as 1,234.56")
        )
        #expect(
            try scratch.broker("import", "--explain", Scratch.root + "/Examples/data/enrollment-nguyen.edi").status
                == 64)
    }

    @Test func changedLayoutIsNamedAndStrictRefuses() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.broker("import", "--mapping", "hcsc-detail", Self.hcsc).status == 0)
        let text = try String(contentsOfFile: Self.hcsc, encoding: .utf8)
        let changed = text.replacingOccurrences(of: "Product,Funding Type", with: "Funding Type,Line of Business")
        _ = try scratch.shell("mkdir 0010431")
        let name = try scratch.write(changed, to: "0010431/BRK_GRP_STMNT_CA_2026-11-06.csv")
        let strict = try scratch.broker("import", "--strict", "--mapping", "hcsc-detail", name)
        #expect(strict.status == 65 && strict.errors.contains("Line of Business") && strict.errors.contains("Product"))
        #expect(try scratch.sql("SELECT COUNT(*) FROM statements") == "1")
        let warned = try scratch.broker("import", "--mapping", "hcsc-detail", name)
        #expect(warned.status == 0 && warned.errors.contains("warning: line 3: the layout of hcsc-detail has changed"))
        // Now it is known.
        let third = try scratch.write(changed, to: "0010431/BRK_GRP_STMNT_CA_2026-12-06.csv")
        let known = try scratch.broker("import", "--strict", "--mapping", "hcsc-detail", third)
        #expect(known.status == 0 && !known.errors.contains("layout"), "\(known.errors)")
        // A needed column that was renamed is named by both names.
        let renamed = try scratch.write(
            changed.replacingOccurrences(of: ",Amount,", with: ",Net Amount,"),
            to: "0010431/BRK_GRP_STMNT_CA_2026-09-06.csv")
        let missing = try scratch.broker("import", "--mapping", "hcsc-detail", renamed)
        #expect(missing.status == 65 && missing.errors.contains("'Net Amount'"))
        #expect(missing.errors.contains("the header lacks 'Amount' (commission)"))
    }

    @Test func mappingsAreKeptShownAndRemoved() throws {
        let scratch = try Scratch.demo()
        let own = try scratch.answer("mappings", "show", "hcsc-detail").replacingOccurrences(
            of: "name: hcsc-detail", with: "name: mine")
        try scratch.write(own, to: "mine.yaml")
        #expect(try scratch.broker("import", "--mapping", "mine.yaml", Self.hcsc).status == 0)
        #expect(
            try scratch.answer("mappings", "list", "--format", "csv", "--no-header")
                .hasPrefix("mine,store\nhcsc-detail,program\nga-ledger,program\n"))
        #expect(try scratch.answer("mappings", "show", "mine") == own)
        #expect(try scratch.broker("mappings", "remove", "mine").status == 0)
        #expect(try scratch.broker("mappings", "remove", "mine").status == 1)
        #expect(try scratch.broker("import", "--mapping", "mine", Self.hcsc).status == 1)
        #expect(try scratch.broker("import", "--mapping", "none.yaml", Self.hcsc).status == 66)
        try scratch.write("name: x\ncolumns: {comission: A}\n", to: "bad.yaml")
        let bad = try scratch.broker("import", "--mapping", "bad.yaml", Self.hcsc)
        #expect(bad.status == 65 && bad.errors.contains("bad.yaml: line 2"))
    }

    @Test func linesNeedToBeSomebodys() throws {
        let scratch = try Scratch.demo()
        _ = try scratch.shell("cp '\(Self.hcsc)' .")
        let name = "BRK_GRP_STMNT_CA_2026-10-07.csv"
        #expect(try scratch.broker("import", "--mapping", "hcsc-detail", name).status == 64)
        #expect(try scratch.broker("import", "--mapping", "hcsc-detail", "--broker-id", "0010431", name).status == 0)
        #expect(try scratch.broker("import", "--mapping", "ga-ledger", "--broker-id", "0010431", name).status == 65)
        // --strict goes with every file, and without a mapping this one is of no known kind.
        #expect(try scratch.broker("import", "--strict", name).status == 65)
    }
}
