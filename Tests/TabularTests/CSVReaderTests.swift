import ByteStreams
import Foundation
import Testing

@testable import Tabular

@Suite("CSV reader")
struct CSVReaderTests {
    private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.path + "/csv-\(UUID().uuidString)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { unlink(path) }
        return try body(path)
    }

    private func records(_ bytes: [UInt8], delimiter: CSVDelimiter? = nil) throws -> [CSVRecord] {
        try withFile(bytes) { path in
            let reader = try CSVReader(ByteSource(path: path), delimiter: delimiter)
            var records: [CSVRecord] = []
            while let record = try reader.next() { records.append(record) }
            return records
        }
    }

    private func fields(_ text: String) throws -> [[String]] { try records(Array(text.utf8)).map(\.fields) }

    /// The error, its path taken away, as each test has its own.
    private func failure(_ bytes: [UInt8]) throws -> String {
        try withFile(bytes) { path in
            do {
                let reader = try CSVReader(ByteSource(path: path))
                while try reader.next() != nil {}
                return "no error"
            } catch let error as TabularError {
                return error.description.replacingOccurrences(of: path, with: "F")
            }
        }
    }

    @Test("quotes, embedded line breaks, and line numbers as an editor counts")
    func quotes() throws {
        let text = "a,b\n\"x, \"\"y\"\"\",\"1\n2\r\n3\r4\"\n\nlast,5\" pipe"
        #expect(
            try records(Array(text.utf8)) == [
                CSVRecord(line: 1, fields: ["a", "b"]),
                CSVRecord(line: 2, fields: ["x, \"y\"", "1\n2\r\n3\r4"]),
                CSVRecord(line: 7, fields: ["last", "5\" pipe"]),
            ])
    }

    @Test("LF, CRLF and CR end a line", arguments: ["\n", "\r\n", "\r"])
    func lineBreaks(lineBreak: String) throws {
        let text = ["a,b", "1,2", "", "3,"].joined(separator: lineBreak) + lineBreak
        #expect(
            try records(Array(text.utf8)) == [
                CSVRecord(line: 1, fields: ["a", "b"]), CSVRecord(line: 2, fields: ["1", "2"]),
                CSVRecord(line: 4, fields: ["3", ""]),
            ])
    }

    @Test("the delimiter is found out from the header, or given")
    func delimiters() throws {
        #expect(try fields("a;b;c\n1,5;2;3\n")[1] == ["1,5", "2", "3"])
        #expect(try fields("a\tb\n1,1\t2\n")[1] == ["1,1", "2"])
        #expect(try fields("a|b\n1|2\n")[1] == ["1", "2"])
        #expect(try fields("\"a,b,c\";d\n1;2\n")[1] == ["1", "2"])
        #expect(try fields("one\ntwo;2\n") == [["one"], ["two;2"]])
        #expect(try records(Array("a,b\n1|2".utf8), delimiter: .pipe).map(\.fields) == [["a,b"], ["1", "2"]])
        let long = (0..<3000).map { "column\($0)" }.joined(separator: ";")
        #expect(try fields(long + "\n")[0].count == 3000)
    }

    @Test("a byte order mark is no part of the first name")
    func byteOrderMark() throws {
        #expect(try fields("\u{FEFF}\"a\",b\n1,2\n") == [["a", "b"], ["1", "2"]])
        #expect(try fields("\u{FEFF}") == [])
        #expect(try fields("") == [])
        #expect(try fields("\"\"\n") == [[""]])
    }

    @Test("what is no CSV in UTF-8 is refused with its line")
    func refusals() throws {
        #expect(try failure([0xFF, 0xFE, 0x61, 0, 0x62]) == "F:1: the text is not UTF-16")
        #expect(
            try failure([0xEF, 0xBB, 0xBF] + Array("a\nb\n".utf8) + [0x5A, 0xEB]) == "F:3: the text is not UTF-8")
        #expect(
            try failure(Array("é\nb\n".utf8) + [0x5A, 0xEB])
                == "F:3: this line is in another encoding than those before it; save the file as UTF-8")
        #expect(
            try failure([0xEB, 0x0A] + Array("é".utf8)).hasPrefix("F:2: this line is in another encoding"))
        #expect(try failure([0x81]) == "F:1: a byte is not in windows-1252; save the file as UTF-8")
        #expect(try failure([0x61, 0x0A, 0x62, 0]) == "F:2: a NUL byte; this is no text file")
        #expect(
            try failure(Array("a\n\"x\ny\nz".utf8)) == "F:2: the quotation mark opened here is never closed")
        #expect(try failure(Array("a\n\"x\"y\n".utf8)).hasPrefix("F:2: text follows a closing quotation mark"))
        let large = [UInt8](repeating: 0x78, count: CSVReader.fieldLimit)
        #expect(try failure(large) == "no error")
        #expect(try failure(Array("a\n".utf8) + large + [0x78]).hasPrefix("F:2: a field is longer than 1 MB"))
    }

    @Test("the encoding is told by a mark, or by the text, or given")
    func encodings() throws {
        let cafe = "Café, Niño"
        let units = Array("a\tb\r\nCafé\t😀\r\n".utf16)
        let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        for bytes in [[0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big] {
            #expect(try records(bytes).map(\.fields) == [["a", "b"], ["Café", "😀"]])
        }
        #expect(try records([0x4A, 0x6F, 0x65, 0x92, 0x73, 0x20, 0x80]).map(\.fields) == [["Joe’s €"]])
        #expect(try fields("\"\(cafe)\"\n") == [[cafe]])
    }

    @Test("a first line sep=; names the delimiter and is no record; titles above the header do not hide it")
    func separatorLine() throws {
        #expect(try fields("sep=;\r\na,1;b\r\n") == [["a,1", "b"]])
        #expect(try fields("Book of Business, all\nRun;x\na;b;c\n")[2] == ["a", "b", "c"])
        #expect(try records(Array("sep=;\na;b\n".utf8))[0].line == 2)
    }

    @Test("a record over its limit is refused, one at the limit is not")
    func recordLimit() throws {
        let first = Array("a,b\n".utf8)
        for (length, refused) in [(40, false), (41, true)] {
            let record = String(repeating: "x", count: length / 2) + ","
            let rest = String(repeating: "y", count: length - length / 2)
            try withFile(first + Array(record.utf8) + Array(rest.utf8)) { path in
                let reader = try CSVReader(ByteSource(path: path), delimiter: nil, maximumRecord: 40)
                _ = try reader.next()
                if refused {
                    #expect(throws: TabularError.csvRecordTooLong(path: path, line: 2)) { try reader.next() }
                } else {
                    #expect(try reader.next()?.fields.map(\.count) == [20, 20])
                }
            }
        }
    }

    @Test("a row with another number of fields is reported, not thrown")
    func fieldCounts() throws {
        let rows = try records(Array("a,b\n1\n1,2\n1,2,3\n".utf8))
        #expect(rows.map { $0.fieldCountProblem(expected: 2)?.line } == [nil, 2, nil, 4])
        #expect(rows[3].fieldCountProblem(expected: 2)?.description == "3 fields where the header has 2")
    }

    @Test("what python's csv module writes is read as python reads it, over the borders of the buffer too")
    func againstPython() throws {
        let program = """
            import csv, io, json, random, sys
            random.seed(7)
            parts = ['a', '"', ',', '\\n', '\\r\\n', 'é', '日', ' ', ';', 'long' * 50]
            rows = [[''.join(random.choices(parts, k=random.randint(0, 9))) for _ in range(6)] for _ in range(3000)]
            out = io.StringIO()
            csv.writer(out).writerows(rows)
            print(json.dumps([out.getvalue(), rows]))
            """
        struct Sample: Decodable {
            let text: String
            let rows: [[String]]
            init(from decoder: any Decoder) throws {
                var container = try decoder.unkeyedContainer()
                text = try container.decode(String.self)
                rows = try container.decode([[String]].self)
            }
        }
        let json = try Fixture.python(program, input: [])
        let sample = try JSONDecoder().decode(Sample.self, from: Data(json.utf8))
        #expect(sample.text.utf8.count > 300_000)
        #expect(try records(Array(sample.text.utf8), delimiter: .comma).map(\.fields) == sample.rows)
    }
}
