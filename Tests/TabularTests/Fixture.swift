import ByteStreams
import Foundation
import Tabular

/// A table that every writer is tried with.
enum Fixture {
    static let columns = [
        Column(key: "group_name", title: "Group Name", type: .text),
        Column(key: "member_id", title: "Member ID", type: .identifier),
        Column(key: "subscribers", title: "Subscribers", type: .integer),
        Column(key: "paid", title: "Paid", type: .amount),
        Column(key: "since", title: "Since", type: .date),
        Column(key: "alerts", title: "Alerts", type: .list),
    ]

    static let names = [
        "=1+1", "O'Brien, \"Bud\"", "two\nlines", "tab\there", "back\\slash", "Zoë 😀 日本", "rtl\u{202E}evil", "@sum",
        "+1", "-x",
        "\rreturn", "plain", "", "a/b", "\u{1}\u{7F}", "👨‍👩‍👧‍👦 family", "_x0041_",
    ]

    static func rows() -> [[CellValue]] {
        var rows = names.enumerated().map { index, name -> [CellValue] in
            [
                .text(name), .text("00\(index)"), .integer(Int64(index)), .integer(Int64(index) * 123_456 - 10_010),
                .text("2026-11-23"), .text(index % 2 == 0 ? "turning 65\u{1F}renewal" : ""),
            ]
        }
        rows.append([.null, .null, .null, .null, .null, .null])
        return rows
    }

    static func fill(_ row: RowBuffer, _ cells: [CellValue]) {
        row.removeAll()
        for cell in cells {
            switch cell {
            case .null: row.appendNull()
            case .integer(let value): row.append(integer: value)
            case .text(let text): row.append(text)
            }
        }
    }

    static func write(
        _ rows: [[CellValue]], as format: TableFormat, columns: [Column] = columns,
        options: WriterOptions = WriterOptions()
    ) throws -> MemorySink {
        let sink = MemorySink()
        let writer = try format.makeWriter(columns: columns, options: options, to: .sink(sink))
        let row = RowBuffer()
        for cells in rows {
            fill(row, cells)
            try writer.write(row)
        }
        try writer.finish()
        return sink
    }

    /// Runs a Python program with the bytes as its standard input; answers what it printed.
    static func python(_ program: String, input: [UInt8], arguments: [String] = []) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-I", "-c", program] + arguments
        let (standardInput, standardOutput) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
        try standardInput.fileHandleForWriting.close()
        let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: output, as: UTF8.self) : "python failed"
    }
}
