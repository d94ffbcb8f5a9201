import ByteStreams
import Foundation
import Tabular
import Testing

@Suite("CSV and TSV")
struct DelimitedWriterTests {
    private static let toJSON = """
        import csv, json, sys, io
        text = sys.stdin.buffer.read().decode('utf-8')
        print(json.dumps(list(csv.reader(io.StringIO(text, newline='')))))
        """

    private func parse(_ bytes: [UInt8]) throws -> [[String]] {
        let json = try Fixture.python(DelimitedWriterTests.toJSON, input: bytes)
        return try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
    }

    @Test("python's csv module reads back exactly what went in, where it is raw")
    func roundTrip() throws {
        var options = WriterOptions()
        options.raw = true
        let rows = try parse(Fixture.write(Fixture.rows(), as: .csv, options: options).bytes)
        #expect(rows[0] == ["group_name", "member_id", "subscribers", "paid", "since", "alerts"])
        #expect(rows.dropFirst().dropLast().map { $0[0] } == Fixture.names)
        #expect(rows[1] == ["=1+1", "000", "0", "-100.10", "2026-11-23", "turning 65;renewal"])
        #expect(rows[2][3] == "1134.46")
        #expect(rows.last == ["", "", "", "", "", ""])
    }

    @Test("text that a spreadsheet would run is defused; a negative amount stays a number")
    func defusesFormulas() throws {
        let rows = try parse(Fixture.write(Fixture.rows(), as: .csv).bytes).dropFirst()
        let changed = zip(rows, Fixture.names).filter { $0[0] != $1 }
        #expect(changed.map { $0.0[0] } == ["'=1+1", "'@sum", "'+1", "'-x", "'\rreturn"])
        #expect(rows.first?[3] == "-100.10")
    }

    @Test("a negative number is no formula in a column of text; what only begins like one is")
    func negativeNumbersInText() throws {
        let columns = [Column(key: "a", title: "A", type: .text)]
        let texts = ["-0.01", "-100.10", "-5", "-1+1", "-", "-.5", "-1.", "-1.2.3", "-1 x", "-A1"]
        #expect(
            try Fixture.write(texts.map { [.text($0)] }, as: .csv, columns: columns).text
                == "a\n-0.01\n-100.10\n-5\n'-1+1\n'-\n'-.5\n'-1.\n'-1.2.3\n'-1 x\n'-A1\n")
    }

    @Test("a row is exactly these bytes")
    func exactBytes() throws {
        let columns = [
            Column(key: "a", title: "A", type: .text), Column(key: "b", title: "B", type: .amount),
            Column(key: "c", title: "C", type: .list),
        ]
        let rows: [[CellValue]] = [
            [.text("x,\"y\""), .integer(283_566), .text("p\u{1F}q")], [.null, .integer(-5), .null],
            [.text("a;b"), .integer(Int64.min), .text("p,q\u{1F}=r")],
        ]
        #expect(
            try Fixture.write(rows, as: .csv, columns: columns).text
                == "a,b,c\n\"x,\"\"y\"\"\",2835.66,p;q\n,-0.05,\na;b,-92233720368547758.08,\"p,q;=r\"\n")
        #expect(
            try Fixture.write(rows, as: .tsv, columns: columns).text
                == "a\tb\tc\nx,\"y\"\t2835.66\tp;q\n\t-0.05\t\na;b\t-92233720368547758.08\tp,q;=r\n")
    }

    @Test("TSV escapes what would break a line")
    func tsvEscapes() throws {
        let columns = [Column(key: "a", title: "A", type: .text)]
        let rows: [[CellValue]] = [[.text("a\tb\nc\rd\\e")], [.text("=1")]]
        #expect(try Fixture.write(rows, as: .tsv, columns: columns).text == "a\na\\tb\\nc\\rd\\\\e\n'=1\n")
    }

    @Test("an empty answer is the header alone, or nothing without a header")
    func empty() throws {
        #expect(try Fixture.write([], as: .csv).text == "group_name,member_id,subscribers,paid,since,alerts\n")
        var options = WriterOptions()
        options.header = false
        #expect(try Fixture.write([], as: .tsv, options: options).text.isEmpty)
    }

    @Test("a single empty cell is no blank line")
    func singleColumn() throws {
        let columns = [Column(key: "a", title: "A", type: .text)]
        #expect(try Fixture.write([[.null], [.text("")]], as: .csv, columns: columns).text == "a\n\"\"\n\"\"\n")
    }

    @Test("special characters are found at every place of texts of every length")
    func findsEverywhere() throws {
        let columns = [Column(key: "a", title: "A", type: .text)]
        var rows: [[CellValue]] = []
        for length in 1...40 {
            for place in 0..<length {
                for special in [",", "\"", "\n", "\r"] where !(place == 0 && special == "\r") {
                    let text = String(repeating: "x", count: place) + special
                    rows.append([.text(text + String(repeating: "\u{7F}", count: length - place - 1))])
                }
            }
        }
        let read = try parse(Fixture.write(rows, as: .csv, columns: columns).bytes).dropFirst().map { $0[0] }
        #expect(read.map { CellValue.text($0) } == rows.map { $0[0] })
    }

    @Test("a row with too few cells is an error that names the row")
    func cellCount() throws {
        #expect(throws: TabularError.cellCount(row: 1, expected: 6, found: 1)) {
            try Fixture.write([[.null]], as: .csv)
        }
    }

    @Test("a row larger than the buffer arrives whole")
    func largeRow() throws {
        let columns = [Column(key: "a", title: "A", type: .text), Column(key: "b", title: "B", type: .text)]
        let large = String(repeating: "\"", count: 300_000)
        let rows: [[CellValue]] = Array(repeating: [.text("b"), .text(large)], count: 3)
        let read = try parse(
            Fixture.python(
                "import sys,csv;csv.field_size_limit(9**9);print(sum(len(r[1]) for r in csv.reader(sys.stdin)))",
                input: Fixture.write(rows, as: .csv, columns: columns).bytes
            ).utf8.map { $0 })
        #expect(read == [["900001"]])
    }
}
