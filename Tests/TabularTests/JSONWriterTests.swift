import ByteStreams
import Foundation
import Tabular
import Testing

@Suite("JSON")
struct JSONWriterTests {
    private static let check = """
        import json, sys
        data = sys.stdin.buffer.read().decode('utf-8')
        rows = json.loads(data) if sys.argv[1] == 'json' else [json.loads(line) for line in data.split('\\n')[:-1]]
        print(json.dumps([list(map(lambda v: json.dumps(v), row.values())) for row in rows]))
        """

    private func parse(_ bytes: [UInt8], _ format: TableFormat) throws -> [[String]] {
        let json = try Fixture.python(JSONWriterTests.check, input: bytes, arguments: [format.rawValue])
        return try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
    }

    @Test("python's json module reads back exactly what went in", arguments: [TableFormat.json, .ndjson])
    func roundTrip(format: TableFormat) throws {
        let rows = try parse(Fixture.write(Fixture.rows(), as: format).bytes, format)
        let names = try rows.dropLast().map { try JSONDecoder().decode(String.self, from: Data($0[0].utf8)) }
        #expect(names == Fixture.names)
        #expect(
            rows[0] == ["\"=1+1\"", "\"000\"", "0", "\"-100.10\"", "\"2026-11-23\"", "[\"turning 65\", \"renewal\"]"])
        #expect(rows[1][5] == "[]")
        #expect(rows.last == ["null", "null", "null", "null", "null", "[]"])
    }

    @Test("one row a line, and the array is always whole")
    func exactBytes() throws {
        let columns = [Column(key: "a", title: "A", type: .text), Column(key: "n", title: "N", type: .integer)]
        let rows: [[CellValue]] = [[.text("a/b\u{1}\u{1F}\n"), .integer(-7)], [.null, .null]]
        #expect(
            try Fixture.write(rows, as: .json, columns: columns).text
                == "[\n{\"a\":\"a/b\\u0001\\u001f\\n\",\"n\":-7},\n{\"a\":null,\"n\":null}\n]\n")
        #expect(
            try Fixture.write(rows, as: .ndjson, columns: columns).text
                == "{\"a\":\"a/b\\u0001\\u001f\\n\",\"n\":-7}\n{\"a\":null,\"n\":null}\n")
        #expect(try Fixture.write([], as: .json).text == "[]\n")
        #expect(try Fixture.write([], as: .ndjson).text.isEmpty)
    }

    @Test("invalid UTF-8 becomes U+FFFD, and what is valid stays")
    func invalidUTF8() throws {
        let samples: [[UInt8]] = [
            [0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
            [0xF0, 0x9F, 0x98],
            Array("ok 😀 é".utf8), [0xF4, 0x8F, 0xBF, 0xBD],
        ]
        let columns = [Column(key: "a", title: "A", type: .text)]
        let sink = MemorySink()
        let writer = try TableFormat.ndjson.makeWriter(columns: columns, to: .sink(sink))
        let row = RowBuffer()
        for sample in samples {
            row.removeAll()
            sample.withUnsafeBufferPointer { row.append(text: $0) }
            try writer.write(row)
        }
        try writer.finish()
        let expected = samples.map { "{\"a\":\"\(String(decoding: $0, as: UTF8.self))\"}\n" }.joined()
        #expect(sink.text == expected)
        #expect(try parse(sink.bytes, .ndjson).count == samples.count)
    }

    @Test("what must be escaped is found at every place of texts of every length")
    func findsEverywhere() throws {
        let columns = [Column(key: "a", title: "A", type: .text)]
        var texts: [String] = []
        for length in 1...24 {
            for place in 0..<length {
                for special in ["\"", "\\", "\u{0}", "\u{1F}", "é"] {
                    let head = String(repeating: " ", count: place)
                    texts.append(head + special + String(repeating: "\u{7F}", count: length - place - 1))
                }
            }
        }
        let sink = try Fixture.write(texts.map { [.text($0)] }, as: .json, columns: columns)
        let read = try parse(sink.bytes, .json).map { try JSONDecoder().decode(String.self, from: Data($0[0].utf8)) }
        #expect(read == texts)
    }

    @Test("one thing is one indented object")
    func singleObject() throws {
        let sink = MemorySink()
        let row = RowBuffer()
        Fixture.fill(row, [.text("Bud"), .text("007"), .integer(2), .integer(150), .null, .text("a\u{1F}b")])
        try SingleObject.writeJSON(row, columns: Fixture.columns, to: sink)
        #expect(
            sink.text == """
                {
                  "group_name": "Bud",
                  "member_id": "007",
                  "subscribers": 2,
                  "paid": "1.50",
                  "since": null,
                  "alerts": ["a","b"]
                }

                """)
    }
}
