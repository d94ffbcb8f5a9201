import ByteStreams
import Foundation
import Testing

@testable import Tabular

/// Pages are read with poppler's pdftotext, which shares nothing with libharu.
@Suite("PDF")
struct PDFWriterTests {
    private static let run = """
        import subprocess, sys, tempfile
        with tempfile.NamedTemporaryFile(suffix='.pdf') as file:
            file.write(sys.stdin.buffer.read()); file.flush()
            out = subprocess.run([sys.argv[1], *sys.argv[2:-1], file.name] + sys.argv[-1].split(), capture_output=True)
            sys.stdout.buffer.write(out.stdout)
        """

    /// The text in the order of the file.
    private func text(_ bytes: [UInt8], _ mode: String = "-raw") throws -> String {
        try Fixture.python(Self.run, input: bytes, arguments: ["pdftotext", mode, "-"])
    }

    private func info(_ bytes: [UInt8]) throws -> String {
        try Fixture.python(Self.run, input: bytes, arguments: ["pdfinfo", ""])
    }

    private func words(_ text: String) -> [String] { text.split { $0.isWhitespace }.map(String.init) }

    private func options() throws -> WriterOptions {
        var options = WriterOptions()
        options.title = "Book of Business"
        options.subtitle = "María López · Broker ID 0010431 · as of 2026-11-23"
        options.created = try #require(CalendarDate(iso: "2026-11-23"))
        return options
    }

    private func row(_ name: String, _ number: Int = 0) -> [CellValue] {
        [
            .text(name), .text("00\(number)"), .integer(Int64(number)), .integer(Int64(number) * 100_000 + 5),
            .text("2026-11-23"), .text("turning 65\u{1F}renewal"),
        ]
    }

    @Test("pdftotext reads every cell, in order, amounts and counts with separators")
    func everyCell() throws {
        let rows = [row("Bay Bridge", 1), row("Delta", 1_234), [.null, .text("0007"), .null, .null, .null, .null]]
        let bytes = try Fixture.write(rows, as: .pdf, options: options()).bytes
        let found = words(try text(bytes)).joined(separator: " ")
        #expect(
            found == """
                Book of Business María López · Broker ID 0010431 · as of 2026-11-23 Group Name Member ID Subscribers Paid Since Alerts Bay Bridge 001 1 \
                1,000.05 2026-11-23 turning 65, renewal Delta 001234 1,234 1,234,000.05 2026-11-23 turning 65, renewal 0007 Book of Business · María López \
                · Broker ID 0010431 · as of 2026-11-23 Page 1 of 1
                """)
        let lines = try text(bytes, "-layout").split(separator: "\n").map { words(String($0)) }
        #expect(
            lines.contains(["Delta", "001234", "1,234", "1,234,000.05", "2026-11-23", "turning", "65,", "renewal"]))
        let facts = try info(bytes)
        #expect(facts.contains("letter") && facts.contains("Mon Nov 23") && facts.contains("Book of Business"))
    }

    @Test("every page has the header and its number, and the rows keep their order")
    func pages() throws {
        let rows = (1...300).map { row("group\($0)", $0) }
        let bytes = try Fixture.write(rows, as: .pdf, options: options()).bytes
        let pages = try text(bytes).split(separator: "\u{0C}").map(String.init)
        #expect(pages.count > 3)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Group Name Member ID Subscribers Paid Since Alerts"))
            #expect(page.contains("Page \(index + 1) of \(pages.count)"))
        }
        let names = words(pages.joined(separator: " ")).filter { $0.hasPrefix("group") }
        #expect(names == (1...300).map { "group\($0)" })
    }

    @Test(
        "names of many scripts are read back",
        arguments: [
            "Zoë Ñandú", "Erdős Łukasz", "Жук Фёдор", "Ωμέγα", "金山有限公司", "ひらがな 한국", "a<b>&(c)\\", "naïve “quoted” – €5",
        ])
    func scripts(name: String) throws {
        let bytes = try Fixture.write([row(name)], as: .pdf, options: options()).bytes
        #expect(try text(bytes).contains(name))
        #expect(try text(bytes, "-layout").contains(name))
    }

    @Test("Hebrew is printed from the right and read back in its order")
    func fromRight() throws {
        let bytes = try Fixture.write([row("שלום עולם")], as: .pdf, options: options()).bytes
        #expect(try text(bytes).contains("שלום"))
    }

    @Test("what no font has is spelled out and told, never a question mark")
    func spelled() throws {
        let sink = MemorySink()
        let writer = PipelinedWriter(
            try TableFormat.pdf.makeWriter(columns: Fixture.columns, options: options(), to: .sink(sink)))
        let buffer = RowBuffer()
        Fixture.fill(buffer, row("smile 😀 \u{7}bell \u{202E}evil"))
        try writer.write(buffer)
        try writer.finish()
        let found = words(try text(sink.bytes)).joined(separator: " ")
        #expect(found.contains("smile <U+1F600> <U+0007>bell <U+202E>evil"))
        #expect(!found.contains("?"))
        #expect(writer.notes.count == 1 && writer.notes[0].contains("U+1F600"))
    }

    @Test("without the font for Chinese the characters are spelled out, and the package is named")
    func noEastAsianFont() throws {
        let document = try PDFDocument(title: "", created: .unixEpoch)
        let typesetter = try PDFTypesetter(document, eastAsian: [])
        let shown = String(String.UnicodeScalarView(try typesetter.glyphs("金").map(\.scalar)))
        #expect(shown == "<U+91D1>")
        #expect(typesetter.notes[0].contains("fonts-wqy-microhei"))
    }

    @Test("a font that is not installed is an error that names its package")
    func noFont() throws {
        let document = try PDFDocument(title: "", created: .unixEpoch)
        let file = PDFFontFile(name: "DejaVu Sans", package: "fonts-dejavu-core", paths: ["/nowhere.ttf"])
        #expect(throws: TabularError.pdfFontMissing(font: "DejaVu Sans", package: "fonts-dejavu-core")) {
            try PDFTypesetter(document, regular: file)
        }
    }

    @Test("texts of any length stay in their columns and on the page, and a cut one ends in an ellipsis")
    func hostile() throws {
        let rows = [
            row(String(repeating: "W", count: 20_000)), row(String(repeating: "long words ", count: 3_000)),
            row("after"),
            row(String(repeating: "line\n", count: 500)), row(String(repeating: "金", count: 3_000)),
        ]
        let bytes = try Fixture.write(rows, as: .pdf, options: options()).bytes
        #expect(try text(bytes).contains("…") && text(bytes).contains("after"))
        let boxes = """
            import subprocess, sys, tempfile, re
            with tempfile.NamedTemporaryFile(suffix='.pdf') as file:
                file.write(sys.stdin.buffer.read()); file.flush()
                html = subprocess.run(['pdftotext', '-bbox', file.name, '-'], capture_output=True).stdout.decode()
            bad = 0
            for page in html.split('<page ')[1:]:
                width, height = map(float, re.match(r'width="(.*?)" height="(.*?)"', page).groups())
                boxes = [tuple(map(float, m)) for m in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)"', page)]
                boxes.sort(key=lambda b: (b[1], b[0]))
                for i, a in enumerate(boxes):
                    bad += a[0] < 30 or a[2] > width - 30 or a[1] < 20 or a[3] > height - 10
                    for b in boxes[i + 1:i + 40]:
                        bad += min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 3
            print(bad, html.count('<word ') > 100)
            """
        #expect(try Fixture.python(boxes, input: bytes) == "0 True\n")
    }

    @Test("an empty answer is a page with the header")
    func empty() throws {
        let found = try text(Fixture.write([], as: .pdf, options: options()).bytes)
        #expect(found.contains("Group Name") && found.contains("None") && found.contains("Page 1 of 1"))
    }

    @Test("the same rows give the same bytes")
    func sameBytes() throws {
        let first = try Fixture.write(Fixture.rows(), as: .pdf, options: options()).bytes
        Thread.sleep(forTimeInterval: 1.1)
        #expect(try Fixture.write(Fixture.rows(), as: .pdf, options: options()).bytes == first)
    }

    @Test("forty columns fit, and of a hundred the error says how many do")
    func manyColumns() throws {
        let columns = (1...100).map { Column(key: "c\($0)", title: "Column \($0)", type: .text) }
        let row = (1...100).map { CellValue.text("value\($0)") }
        let bytes = try Fixture.write([Array(row.prefix(37))], as: .pdf, columns: Array(columns.prefix(37))).bytes
        #expect(try text(bytes).contains("Page 1 of 1"))
        #expect(throws: TabularError.pdfTooManyColumns(columns: 100, most: 42)) {
            try Fixture.write([row], as: .pdf, columns: columns)
        }
    }

    @Test("rows after those that were measured wrap in their columns")
    func lateWideCell() throws {
        let sink = MemorySink()
        let writer = try PDFWriter(
            columns: Fixture.columns, options: options(), output: .sink(sink), measuredRows: 2)
        let buffer = RowBuffer()
        for name in ["a", "b", "a name that is far longer than those before it"] {
            Fixture.fill(buffer, row(name))
            try writer.write(buffer)
        }
        try writer.finish()
        let lines = try text(sink.bytes)
        #expect(words(lines).contains("farlonger") == false && words(lines).contains("longer"))
    }

    @Test("a sink that is full is an error")
    func fullSink() throws {
        let file = try AtomicFile(path: "/dev/full", replaceExisting: false)
        let writer = try TableFormat.pdf.makeWriter(columns: Fixture.columns, to: .file(file))
        #expect(throws: ByteStreamError.writeFailed(path: "/dev/full", errno: ENOSPC)) { try writer.finish() }
    }

    @Test("sections stand below one another: fields as lines, things as tables")
    func sections() throws {
        var contact = Section(
            SectionLayout(key: "contact", title: "Contact", columns: Fixture.columns, isObject: true))
        var groups = Section(
            SectionLayout(
                key: "groups", title: "Groups", columns: Fixture.columns, chart: Fixture.columns[2].key))
        let buffer = RowBuffer()
        Fixture.fill(buffer, row("Bay Bridge", 7))
        contact.append(buffer)
        for number in 1...80 {
            Fixture.fill(buffer, row("group\(number)", number))
            groups.append(buffer)
        }
        let none = Section(SectionLayout(key: "none", title: "Payments", columns: Fixture.columns))
        let sink = MemorySink()
        try SectionsWriter.write([contact, groups, none], as: .pdf, options: options(), to: .sink(sink))
        let found = words(try text(sink.bytes)).joined(separator: " ")
        #expect(found.contains("Contact Group Name Bay Bridge Member ID 007 Subscribers 7 Paid 7,000.05"))
        #expect(found.contains("Payments None"))
        #expect(words(found).filter { $0.hasPrefix("group") } == (1...80).map { "group\($0)" })
    }
}
