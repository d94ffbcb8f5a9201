import ByteStreams
import Foundation
import Testing

@testable import Tabular

@Suite("Text table")
struct TextTableWriterTests {
    private let columns = [
        Column(key: "name", title: "Name", type: .text), Column(key: "id", title: "ID", type: .identifier),
        Column(key: "count", title: "Count", type: .integer), Column(key: "paid", title: "Paid", type: .amount),
        Column(key: "alerts", title: "Alerts", type: .list),
    ]

    private func terminal(_ width: Int, color: Bool = false) -> WriterOptions {
        var options = WriterOptions()
        options.terminalWidth = width
        options.color = color
        return options
    }

    @Test("columns are aligned, numbers to the right, no blank ends a line")
    func aligned() throws {
        let rows: [[CellValue]] = [
            [.text("Acme"), .text("007"), .integer(12), .integer(283_566), .text("a\u{1F}b")],
            [.text("日本 Zoë"), .text("1"), .integer(5), .integer(-123_456_789), .null],
            [.text("👨‍👩‍👧‍👦 e\u{301}🇺🇸"), .null, .null, .integer(7), .text("x")],
        ]
        #expect(
            try Fixture.write(rows, as: .table, columns: columns).text == """
                Name      ID   Count           Paid  Alerts
                Acme      007     12       2,835.66  a, b
                日本 Zoë  1        5  -1,234,567.89
                👨‍👩‍👧‍👦 e\u{301}🇺🇸                         0.07  x

                """)
    }

    @Test("an empty answer is the header alone")
    func empty() throws {
        #expect(try Fixture.write([], as: .table, columns: columns).text == "Name  ID  Count  Paid  Alerts\n")
    }

    @Test("towards a pipe nothing is cut or escaped but line breaks")
    func pipe() throws {
        let column = [columns[0]]
        let long = String(repeating: "x", count: 500)
        let rows: [[CellValue]] = [[.text(long)], [.text("a\nb\rc")], [.text("a\u{202E}b\u{1B}[31m")]]
        #expect(
            try Fixture.write(rows, as: .table, columns: column).text
                == "Name\n\(long)\na\\nb\\rc\na\u{202E}b\u{1B}[31m\n")
    }

    @Test("towards a terminal control and bidi characters are shown, and the header is bold")
    func escapes() throws {
        let rows: [[CellValue]] = [[.text("a\u{202E}b\u{1B}[31m\u{9B}\u{7F}\t\n")]]
        let options = terminal(200, color: true)
        #expect(
            try Fixture.write(rows, as: .table, columns: [columns[0]], options: options).text
                == "\u{1B}[1mName\u{1B}[0m\na\\u{202E}b\\u{1B}[31m\\u{9B}\\u{7F}\\t\\n\n")
    }

    @Test("towards a terminal the widest text columns are cut, never identifiers and numbers")
    func fits() throws {
        let rows: [[CellValue]] = [
            [.text(String(repeating: "日", count: 40)), .text("0123456789"), .integer(1), .integer(1), .text("abc")],
            [.text("short"), .text("1"), .integer(1), .integer(1), .text(String(repeating: "y", count: 60))],
        ]
        let text = try Fixture.write(rows, as: .table, columns: columns, options: terminal(60)).text
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.measure(String($0)) <= 60 })
        #expect(lines[1].contains("日…") && lines[1].contains("0123456789") && lines[2].contains("y…"))
    }

    @Test("rows after the measured ones overflow rather than being cut")
    func overflows() throws {
        let sink = MemorySink()
        let writer = try TextTableWriter(columns: columns, options: WriterOptions(), sink: sink, measuredRows: 1)
        let row = RowBuffer()
        for name in ["ab", "a much longer name"] {
            Fixture.fill(row, [.text(name), .text("1"), .integer(1), .null, .null])
            try writer.write(row)
        }
        try writer.finish()
        #expect(
            sink.text == """
                Name  ID  Count  Paid  Alerts
                ab    1       1
                a much longer name  1       1

                """)
    }

    @Test("amounts are grouped by thousands")
    func amounts() {
        #expect(DisplayText.amount(0) == "0.00")
        #expect(DisplayText.amount(-5) == "-0.05")
        #expect(DisplayText.amount(99_999) == "999.99")
        #expect(DisplayText.amount(100_000) == "1,000.00")
        #expect(DisplayText.amount(.min) == "-92,233,720,368,547,758.08")
    }
}
