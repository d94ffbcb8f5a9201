import ByteStreams
import Foundation
import Testing

@testable import Tabular

/// Workbooks made by openpyxl, by LibreOffice, by our own writer, and by hand.
@Suite("XLSX reader")
struct XLSXReaderTests {
    /// Runs Python that leaves a file's bytes in `out`.
    private func make(_ program: String) throws -> [UInt8] {
        let text = try Fixture.python(program + "\nimport base64\nprint(base64.b64encode(out).decode())", input: [])
        return Array(try #require(Data(base64Encoded: text.trimmingCharacters(in: .newlines))))
    }

    /// A workbook of one sheet, from its XML.
    private func craft(
        _ rows: String, strings: String = "", styles: String = "", workbook: String = "", more: String = "",
        method: String = "DEFLATED"
    ) throws -> [UInt8] {
        try make(
            """
            import io, zipfile
            ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
            rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
            pkg = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
            b = io.BytesIO()
            z = zipfile.ZipFile(b, 'w', zipfile.ZIP_\(method))
            z.writestr('_rels/.rels', f'<Relationships {pkg}><Relationship Id="r1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
            z.writestr('xl/workbook.xml', f'<workbook {ns} xmlns:r="{rel}">\(workbook)<sheets><sheet name="One" sheetId="1" r:id="a"/></sheets></workbook>')
            z.writestr('xl/_rels/workbook.xml.rels', f'<Relationships {pkg}><Relationship Id="a" Type="{rel}/worksheet" Target="worksheets/s.xml"/>'
                f'<Relationship Id="b" Type="{rel}/sharedStrings" Target="/xl/strings.xml"/><Relationship Id="c" Type="{rel}/styles" Target="./styles.xml"/></Relationships>')
            z.writestr('xl/strings.xml', f'<sst {ns}>' + '''\(strings)''' + '</sst>')
            z.writestr('xl/styles.xml', f'<styleSheet {ns}>' + '''\(styles)''' + '</styleSheet>')
            z.writestr('xl/worksheets/s.xml', f'<worksheet {ns}><sheetData>' + '''\(rows)''' + '</sheetData></worksheet>')
            \(more)
            z.close()
            out = b.getvalue()
            """)
    }

    private func cells(_ bytes: [UInt8], sheet: Int = 0) throws -> [[XLSXCell]] {
        let reader = try XLSXReader(bytes: bytes)
        let rows = try reader.rows(of: reader.sheets[sheet])
        var result: [[XLSXCell]] = []
        while let row = try rows.next() { result.append(row.dense()) }
        return result
    }

    private func failure(_ bytes: [UInt8]) -> String {
        do {
            _ = try cells(bytes)
            return "no error"
        } catch { return "\(error)" }
    }

    @Test("openpyxl's cells come as what they are")
    func openpyxl() throws {
        let bytes = try make(
            """
            import io, datetime, openpyxl
            book = openpyxl.Workbook()
            sheet = book.active; sheet.title = 'Groups & Co'
            sheet.append(['Zoë 金', 0.1 + 0.2, 2835.66, -7, True, False, datetime.date(2026, 11, 23), datetime.datetime(2026, 11, 23, 13, 30), '00123'])
            sheet['AB3'] = 'far'
            sheet['A4'] = '#N/A'; sheet['A4'].data_type = 'e'
            sheet['B4'] = 512; sheet['B4'].number_format = '00000'
            sheet['C4'] = datetime.time(8, 5)
            sheet['D4'] = 1e20
            sheet['E4'] = datetime.date(1900, 1, 15)
            sheet['F4'] = 45000; sheet['F4'].number_format = '[Red]#,##0.00;"day"0'
            other = book.create_sheet('Hidden'); other.sheet_state = 'hidden'; other['A1'] = 'x'
            b = io.BytesIO(); book.save(b); out = b.getvalue()
            """)
        let reader = try XLSXReader(bytes: bytes)
        #expect(reader.sheets.map(\.name) == ["Groups & Co", "Hidden"])
        #expect(reader.sheets.map(\.isVisible) == [true, false])
        let rows = try cells(bytes)
        #expect(
            rows[0] == [
                .text("Zoë 金"), .number("0.3"), .number("2835.66"), .number("-7"), .boolean(true), .boolean(false),
                .date("2026-11-23"), .date("2026-11-23T13:30:00"), .text("00123"),
            ])
        #expect(rows[1].count == 28 && rows[1][27] == .text("far") && rows[1].prefix(27).allSatisfy { $0 == .empty })
        #expect(
            rows[2] == [
                .error("#N/A"), .number("00512"), .date("08:05:00"), .number("100000000000000000000"),
                .date("1900-01-15"), .number("45000"),
            ])
        #expect(try cells(bytes, sheet: 1) == [[.text("x")]])
    }

    @Test("dates that count from 1904")
    func since1904() throws {
        let bytes = try make(
            """
            import io, datetime, openpyxl
            book = openpyxl.Workbook(); book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
            book.active.append([datetime.date(2026, 11, 23), datetime.date(1904, 1, 2)])
            b = io.BytesIO(); book.save(b); out = b.getvalue()
            """)
        #expect(try cells(bytes) == [[.date("2026-11-23"), .date("1904-01-02")]])
    }

    @Test("LibreOffice's workbook, with the results of formulas")
    func libreOffice() throws {
        let bytes = try make(
            """
            import os, subprocess, tempfile
            with tempfile.TemporaryDirectory() as d:
                open(d + '/a.csv', 'w', encoding='utf-8').write('Name,Day,Sum,Text\\nPeña,2026-11-23,=0.1+0.2,y\\n,,12.50,x\\n')
                subprocess.run(['soffice', '-env:UserInstallation=file://' + d + '/p', '--headless', '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1',
                    '--convert-to', 'xlsx', '--outdir', d, d + '/a.csv'], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                out = open([d + '/' + n for n in os.listdir(d) if n.endswith('.xlsx')][0], 'rb').read()
            """)
        let rows = try cells(bytes).map { $0.map(\.text) }
        #expect(rows[0] == ["Name", "Day", "Sum", "Text"])
        #expect(rows[1][0] == "Peña" && rows[1][1] == "2026-11-23")
        #expect(rows[2] == ["", "", "12.5", "x"])
    }

    @Test("what our own writer wrote is read back, escapes and all")
    func roundTrip() throws {
        let bytes = try Fixture.write(Fixture.rows(), as: .xlsx).bytes
        let rows = try cells(bytes)
        #expect(rows[0].map(\.text) == Fixture.columns.map(\.title))
        for (row, expected) in zip(rows.dropFirst(), Fixture.rows()) {
            guard case .text(let name) = expected[0], case .integer(let cents) = expected[3] else { continue }
            #expect(row[0].text == name)
            #expect(row[3] == .number(XLSXNumber("\(cents)E-2")?.text ?? ""))
            #expect(row[4] == .date("2026-11-23"))
        }
    }

    @Test("rich text is joined, phonetic hints are left out, and cells may lack their places")
    func strings() throws {
        let bytes = try craft(
            """
            <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c></row>
            <row r="4"><c r="B4" t="str"><f>A1</f><v> kept </v></c><c><v></v></c><c r="D4" s="0"/><c t="d"><v>2026-11-23T00:00:00</v></c></row>
            """,
            strings: """
                <si><r><rPr><b/></rPr><t>Bay </t></r><r><t xml:space="preserve">Bridge</t></r></si>
                <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>
                """)
        #expect(
            try cells(bytes) == [
                [.text("Bay Bridge"), .text("東京"), .text("inline")],
                [.empty, .text(" kept "), .empty, .empty, .date("2026-11-23")],
            ])
    }

    @Test(
        "numbers lose the noise of binary fractions and nothing else",
        arguments: [
            ("0.30000000000000004", "0.3"), ("2835.6600000000003", "2835.66"), ("1E+3", "1000"), ("-1.5e-3", "-0.0015"),
            ("999999999999999.9", "1000000000000000"), ("123456789012345678", "123456789012346000"), ("-0", "0"),
            ("0.1", "0.1"), ("100", "100"), ("00.050", "0.05"), ("5.0", "5"),
        ])
    func numbers(text: String, expected: String) { #expect(XLSXNumber(text)?.text == expected) }

    @Test("what is no number", arguments: ["", "x", "1.2.3", "1e999", "--1", "NaN", "0x10", "1e", "."])
    func noNumbers(text: String) { #expect(XLSXNumber(text) == nil) }

    @Test("records have the place of their row, and cells with errors are told")
    func records() throws {
        let bytes = try craft(
            """
            <row r="2"><c r="A2" t="inlineStr"><is><t>Name</t></is></c><c r="B2" t="inlineStr"><is><t>Sum</t></is></c></row><row r="3"/>
            <row r="5"><c r="A5" t="inlineStr"><is><t>Bay</t></is></c></row>
            <row r="6"><c r="B6" t="e"><v>#N/A</v></c><c r="C6"><v>1</v></c></row>
            """)
        let reader = try XLSXReader(bytes: bytes)
        let records = try XLSXRecords(reader, sheet: reader.sheets[0])
        #expect(try records.next()?.fields == ["Name", "Sum"])
        #expect(try records.next() == CSVRecord(line: 5, fields: ["Bay", ""], place: "sheet One, row 5"))
        let wrong = try #require(try records.next())
        #expect(wrong.fields.count == 3 && wrong.problem == "cell B6 contains the error #N/A")
        #expect(try records.next() == nil)
    }

    @Test("what is no sound workbook is refused in words")
    func refused() throws {
        let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        let sound = try craft(row)
        #expect(try cells(sound) == [[.number("1")]])
        #expect(failure(Array("name,sum\n".utf8)).contains("not an XLSX workbook"))
        #expect(failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).contains("password"))
        #expect(failure(Array(sound.dropLast(30))).contains("incomplete"))
        #expect(failure(Array(sound.prefix(200))).contains("incomplete"))
        #expect(failure([]).contains("not an XLSX workbook"))
        #expect(
            failure(
                try make(
                    "import io, zipfile\nb = io.BytesIO(); z = zipfile.ZipFile(b, 'w'); z.writestr('a', 'b'); z.close(); out = b.getvalue()"
                )
            ).contains("not an XLSX workbook"))
        for (rows, words) in [
            (
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>",
                "sheet One: cell A1 refers to a missing shared string"
            ),
            ("<row r=\"1\"><c r=\"B1\"/><c r=\"B1\"/></row>", "sheet One: cell B1 is repeated or out of order"),
            ("<row r=\"2\"/><row r=\"2\"/>", "sheet One: row 2 is repeated or out of order"),
            ("<row r=\"99999999\"/>", "number"), ("<row r=\"1\"><c r=\"ZZZ1\"/></row>", "names another row"),
            ("<row r=\"1\"><c r=\"A1\"><v>abc</v></c></row>", "cell A1 does not contain the expected number"),
            ("<row>", "sheet One: line 1"),
        ] {
            let found = failure(try craft(rows))
            #expect(found.contains(words), "\(rows): \(found)")
        }
    }

    @Test("bombs are refused before they take memory")
    func bombs() throws {
        let twice = try craft("", more: "z.writestr('xl/Workbook.xml', '<workbook/>')")
        #expect(failure(twice).contains("twice"))
        let entities = try make(
            """
            import io, zipfile
            b = io.BytesIO(); z = zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED)
            z.writestr('_rels/.rels', '<!DOCTYPE a [<!ENTITY b "cccccccc"><!ENTITY d "&b;&b;&b;&b;&b;">]><Relationships>&d;</Relationships>')
            z.close(); out = b.getvalue()
            """)
        #expect(failure(entities).contains("document type"))
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>''' + 'a' * 200_000_000 + '''</t></is></c></row>"
        #expect(failure(try craft(rows)).contains("longer than 1 MB"))
        let blanks = "''' + ' ' * 200_000_000 + '''"
        #expect(failure(try craft(blanks)).contains("compressed more"))
        let tag = "<row x=\"''' + 'a' * 20_000_000 + '''\"/>"
        #expect(failure(try craft(tag)).contains("longer than 4 MB"))
    }

    @Test("damaged bytes end in an error or in rows, never in a crash")
    func damaged() throws {
        let plain = try craft(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46000.5</v></c></row>",
            strings: "<si><t>text</t></si>", styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>",
            method: "STORED")
        let packed = try Fixture.write(Fixture.rows(), as: .xlsx).bytes
        var generator = SystemRandomNumberGenerator()
        for bytes in [plain, packed] {
            for _ in 0..<3_000 {
                var damaged = bytes
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    let at = Int.random(in: 0..<damaged.count, using: &generator)
                    switch Int.random(in: 0..<4, using: &generator) {
                    case 0: damaged[at] = UInt8.random(in: 0...255, using: &generator)
                    case 1: damaged.remove(at: at)
                    case 2: damaged[at] ^= 1 << UInt8.random(in: 0...7, using: &generator)
                    default: damaged.removeLast(min(damaged.count - 1, Int.random(in: 0...40, using: &generator)))
                    }
                }
                _ = failure(damaged)
            }
        }
    }
}
