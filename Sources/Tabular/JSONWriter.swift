public import ByteStreams

/// JSON as RFC 8259 has it: one row object a line, in an array or alone (NDJSON).
///
/// Amounts are strings with two decimals, counts numbers, dates ISO strings, null is `null`, lists are arrays of strings.
final class JSONWriter: TableWriter {
    enum Style {
        /// `[`, the rows, `]`, each on its line; `[]` for an empty answer.
        case array
        /// One object a line.
        case lines
    }

    private let style: Style
    private let encoder: JSONRowEncoder
    private var out: OutputBuffer
    private var rows = 0

    init(columns: [Column], style: Style, sink: any ByteSink) {
        self.style = style
        encoder = JSONRowEncoder(columns: columns, pretty: false)
        out = OutputBuffer(sink: sink)
    }

    func write(_ row: RowBuffer) throws {
        rows += 1
        try encoder.check(row, number: rows)
        try out.reserve(2)
        if style == .array {
            // The comma of the row before comes only now, so that the last row has none.
            out.append(rows == 1 ? UInt8(ascii: "[") : UInt8(ascii: ","))
            out.append(10)
        }
        try encoder.encode(row, to: &out)
        if style == .lines {
            try out.reserve(1)
            out.append(10)
        }
    }

    func finish() throws {
        if style == .array { try out.write(rows == 0 ? "[]\n" : "\n]\n") }
        try out.flush()
    }
}

/// One thing, as `show` and `whoami` answer it.
public enum SingleObject {
    /// Writes the row for a person, a field a line.
    ///
    /// - Throws: as the writers of tables do.
    public static func writeText(
        _ row: RowBuffer, columns: [Column], options: WriterOptions, to sink: any ByteSink
    ) throws {
        try SectionsWriter.writeFields(row, columns: columns, indent: "", options, sink)
    }

    /// Writes the row as one JSON object, a key a line, indented by two spaces, with a line break behind.
    ///
    /// - Throws: ``TabularError`` where the row doesn't fit the columns; `ByteStreamError` where it can't be written.
    public static func writeJSON(_ row: RowBuffer, columns: [Column], to sink: any ByteSink) throws {
        let encoder = JSONRowEncoder(columns: columns, pretty: true)
        try encoder.check(row, number: 1)
        var out = OutputBuffer(sink: sink)
        try encoder.encode(row, to: &out)
        try out.write("\n")
        try out.flush()
    }

    /// The row as a JSON object on one line, to stand inside a JSON text of the caller's own.
    ///
    /// - Throws: ``TabularError`` where the row doesn't fit the columns.
    public static func json(_ row: RowBuffer, columns: [Column]) throws -> String {
        let encoder = JSONRowEncoder(columns: columns, pretty: false)
        try encoder.check(row, number: 1)
        let sink = MemorySink()
        var out = OutputBuffer(sink: sink)
        try encoder.encode(row, to: &out)
        try out.flush()
        return sink.text
    }
}
