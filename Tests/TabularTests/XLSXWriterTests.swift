import ByteStreams
import Foundation
import Testing

@testable import Tabular

@Suite("XLSX")
struct XLSXWriterTests {
    /// Prints for every sheet its name, frozen pane, filter and cells, with openpyxl.
    private static let dump = """
        import io, json, sys, openpyxl
        book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
        def show(cell):
            kind = 'date' if cell.is_date else cell.data_type
            value = cell.value.date().isoformat() if cell.is_date else cell.value
            return [kind, cell.number_format, '' if value is None else str(value)]
        print(json.dumps([{
            'name': sheet.title, 'freeze': sheet.freeze_panes, 'filter': sheet.auto_filter.ref,
            'bold': all(cell.font.b for cell in sheet[1]), 'created': book.properties.created.isoformat(),
            'widths': [sheet.column_dimensions[c].width for c in 'ABCDEF'],
            'rows': [[show(cell) for cell in row] for row in sheet.iter_rows()],
        } for sheet in book.worksheets]))
        """

    struct Sheet: Decodable {
        let name: String
        let freeze: String?
        let filter: String?
        let bold: Bool
        let created: String
        let widths: [Double]
        let rows: [[[String]]]
    }

    private func read(_ bytes: [UInt8]) throws -> [Sheet] {
        let json = try Fixture.python(XLSXWriterTests.dump, input: bytes)
        return try JSONDecoder().decode([Sheet].self, from: Data(json.utf8))
    }

    private func write(_ rows: [[CellValue]], options: WriterOptions, rowLimit: Int) throws -> MemorySink {
        let sink = MemorySink()
        let writer = try XLSXWriter(
            columns: Fixture.columns, options: options, output: .sink(sink), rowLimit: rowLimit)
        let row = RowBuffer()
        for cells in rows {
            Fixture.fill(row, cells)
            try writer.write(row)
        }
        try writer.finish()
        return sink
    }

    @Test("openpyxl reads back texts exactly, and real dates, amounts and counts")
    func roundTrip() throws {
        var options = WriterOptions()
        options.title = "Book of Business"
        options.created = try #require(CalendarDate(iso: "2026-11-23"))
        let sheets = try read(Fixture.write(Fixture.rows(), as: .xlsx, options: options).bytes)
        let sheet = try #require(sheets.first)
        #expect(sheets.count == 1 && sheet.name == "Book of Business")
        #expect(sheet.freeze == "A2" && sheet.bold)
        #expect(sheet.filter == "A1:F\(Fixture.rows().count + 1)")
        #expect(sheet.created == "2026-11-23T00:00:00")
        #expect(sheet.rows[0].map { $0[2] } == Fixture.columns.map(\.title))
        #expect(
            sheet.rows[1] == [
                ["s", "General", "=1+1"], ["s", "General", "000"], ["n", "General", "0"],
                ["n", "[$$-409]#,##0.00", "-100.1"],
                ["date", "yyyy-mm-dd", "2026-11-23"], ["s", "General", "turning 65, renewal"],
            ])
        // openpyxl leaves Excel's escapes as they stand in the file.
        let escaped = ["\rreturn": "_x000D_return", "\u{1}\u{7F}": "_x0001_\u{7F}", "_x0041_": "_x005F_x0041_"]
        let names = sheet.rows.dropFirst().prefix(Fixture.names.count).map { $0[0][2] }
        #expect(names == Fixture.names.map { escaped[$0] ?? $0 })
    }

    @Test("LibreOffice shows the same values, the escaped characters too")
    func libreOffice() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("xlsx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let bytes = try Fixture.write(Fixture.rows(), as: .xlsx).bytes
        try Data(bytes).write(to: folder.appendingPathComponent("book.xlsx"))
        let program = """
            import subprocess, sys, csv, json
            folder = sys.argv[1]
            subprocess.run(['soffice', '-env:UserInstallation=file://' + folder + '/profile', '--headless', '--convert-to',
                'csv:Text - txt - csv (StarCalc):44,34,76,1', '--outdir', folder, folder + '/book.xlsx'],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            print(json.dumps(list(csv.reader(open(folder + '/book.csv', newline='', encoding='utf-8')))))
            """
        let json = try Fixture.python(program, input: [], arguments: [folder.path])
        let rows = try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
        #expect(rows[1] == ["=1+1", "000", "0", "-$100.10", "2026-11-23", "turning 65, renewal"])
        #expect(rows[2][3] == "$1,134.46")
        // LibreOffice itself holds no CR and no U+0001 in a cell; what the file holds of them is seen with openpyxl above.
        let kept = Fixture.names.enumerated().filter { !$1.contains("\r") && !$1.contains("\u{1}") }
        #expect(kept.map { rows[$0.offset + 1][0] } == kept.map { $0.element })
    }

    @Test("an empty answer is a sheet with its header")
    func empty() throws {
        let sheet = try #require(try read(Fixture.write([], as: .xlsx).bytes).first)
        #expect(sheet.rows.count == 1 && sheet.rows[0][0][2] == "Group Name" && sheet.filter == "A1:F1")
    }

    @Test("what does not fit a sheet goes on in the next, under its own header")
    func splits() throws {
        let rows = (0..<7).map { number -> [CellValue] in
            [.text("n\(number)"), .null, .integer(Int64(number)), .null, .null, .null]
        }
        var options = WriterOptions()
        options.title = "Book"
        let sheets = try read(write(rows, options: options, rowLimit: 4).bytes)
        #expect(sheets.map(\.name) == ["Book", "Book (2)", "Book (3)"])
        #expect(sheets.map(\.rows.count) == [4, 4, 2])
        #expect(sheets.allSatisfy { $0.bold && $0.freeze == "A2" && $0.rows[0][0][2] == "Group Name" })
        #expect(sheets.flatMap { $0.rows.dropFirst().map { $0[0][2] } } == (0..<7).map { "n\($0)" })
        #expect(sheets.map(\.filter) == ["A1:F4", "A1:F4", "A1:F2"])
    }

    @Test("columns are as wide as their cells, up to 60")
    func widths() throws {
        let rows: [[CellValue]] = [
            [
                .text(String(repeating: "x", count: 30)), .text(String(repeating: "y", count: 500)), .null, .null,
                .null, .null,
            ]
        ]
        let widths = try #require(try read(Fixture.write(rows, as: .xlsx).bytes).first).widths
        #expect(abs(widths[0] - 31) < 1 && abs(widths[1] - 61) < 1)
    }

    @Test("a cell is coloured by the strongest of its items, and no other cell is")
    func emphasis() throws {
        let columns = [
            Column(key: "name", title: "Name", type: .text),
            Column(
                key: "alerts", title: "Alerts", type: .list,
                emphasis: ["past due": .strong, "renewal": .medium, "new": .slight]),
        ]
        let alerts = ["", "new", "renewal", "new\u{1F}past due\u{1F}renewal", "unknown", "renewal\u{1F}_x0041_"]
        let rows = alerts.map { [CellValue.text("past due"), .text($0)] }
        let bytes = try Fixture.write(rows, as: .xlsx, columns: columns).bytes
        let colors = try Fixture.python(
            """
            import io, sys, openpyxl
            sheet = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read())).active
            for row in sheet.iter_rows(min_row=2):
                print(*[c.fill.fgColor.rgb if c.fill.fill_type == 'solid' else '-' for c in row])
            print(sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.fitToHeight)
            """, input: bytes)
        #expect(
            colors == """
                - -
                - FFDDEBF7
                - FFFFEB9C
                - FFFFC7CE
                - -
                - FFFFEB9C
                $1:$1 landscape 0

                """)
    }

    @Test("the same rows give the same bytes")
    func sameBytes() throws {
        let first = try Fixture.write(Fixture.rows(), as: .xlsx).bytes
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try Fixture.write(Fixture.rows(), as: .xlsx).bytes == first)
    }

    @Test("a text that no cell of Excel holds is an error that names its place alone")
    func tooLong() throws {
        let fits = String(repeating: "é", count: 32_767)
        let tooLong = String(repeating: "😀", count: 16_384)
        func row(_ text: String) -> [CellValue] { [.text(text), .null, .null, .null, .null, .null] }
        let sheet = try #require(try read(Fixture.write([row(fits)], as: .xlsx).bytes).first)
        #expect(sheet.rows[1][0][2] == fits)
        #expect(throws: TabularError.cellTooLong(row: 2, column: "group_name")) {
            try Fixture.write([row(fits), row(tooLong)], as: .xlsx)
        }
    }

    @Test("dates that Excel counts wrongly, and what is no date, stay text")
    func dates() throws {
        let texts = ["1900-02-28", "1900-03-01", "2026-02-31", "soon", "9999-12-31"]
        let rows = texts.map { text -> [CellValue] in [.null, .null, .null, .null, .text(text), .null] }
        let sheet = try #require(try read(Fixture.write(rows, as: .xlsx).bytes).first)
        #expect(sheet.rows.dropFirst().map { $0[4][2] } == texts)
        #expect(sheet.rows.dropFirst().map { $0[4][0] } == ["s", "date", "s", "s", "date"])
    }

    @Test("names of sheets keep Excel's rules")
    func sheetNames() {
        #expect(XLSXSheetName.make(title: "a/b[c]:d", number: 1) == "a-b-c--d")
        #expect(XLSXSheetName.make(title: "'quoted'", number: 1) == "quoted")
        #expect(XLSXSheetName.make(title: "", number: 2) == "Sheet (2)")
        #expect(XLSXSheetName.make(title: "History", number: 1) == "History_")
        #expect(XLSXSheetName.make(title: String(repeating: "😀", count: 40), number: 10).utf16.count <= 31)
    }

    @Test("a file is written through its temporary path, 0600, and nothing else is left in the folder")
    func file() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/xlsx-\(UUID().uuidString)"
        mkdir(folder, 0o755)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try AtomicFile(path: folder + "/book.xlsx", replaceExisting: false)
        let writer = try TableFormat.xlsx.makeWriter(columns: Fixture.columns, to: .file(file))
        let row = RowBuffer()
        Fixture.fill(row, Fixture.rows()[0])
        try writer.write(row)
        try writer.finish()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { $0.hasSuffix(".tmp") })
        try file.commit()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["book.xlsx"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder + "/book.xlsx")[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/book.xlsx"))
        #expect(try read(Array(bytes)).first?.rows[1][0][2] == "=1+1")
    }

    @Test("a sink that is full is an error, not a damaged workbook")
    func fullSink() throws {
        let file = try AtomicFile(path: "/dev/full", replaceExisting: false)
        let writer = try TableFormat.xlsx.makeWriter(columns: Fixture.columns, to: .file(file))
        #expect(throws: ByteStreamError.writeFailed(path: "/dev/full", errno: ENOSPC)) { try writer.finish() }
    }
}
