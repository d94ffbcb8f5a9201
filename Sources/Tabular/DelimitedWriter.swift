import ByteStreams

/// CSV and TSV: a header of keys, LF after every row, dates as ISO text, amounts as `2835.66`, lists joined by `;`, null empty.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP), unless the options say `raw`.
final class DelimitedWriter: TableWriter {
    enum Style {
        /// RFC 4180, but for its CRLF: fields with a comma, a quotation mark or a line break are quoted, marks doubled.
        case csv
        /// Nothing is quoted: TAB, LF, CR and backslash in data become `\t`, `\n`, `\r` and `\\`.
        case tsv
    }

    private let style: Style
    private let types: [ColumnType]
    private let raw: Bool
    private let delimiter: UInt8
    private let special: ByteScan.Patterns
    private var out: OutputBuffer
    private var rows = 0

    init(columns: [Column], style: Style, options: WriterOptions, sink: any ByteSink) throws {
        self.style = style
        types = columns.map(\.type)
        raw = options.raw
        delimiter = style == .csv ? UInt8(ascii: ",") : 9
        let fourth = style == .csv ? UInt8(ascii: "\"") : UInt8(ascii: "\\")
        special = ByteScan.Patterns(delimiter, 10, 13, fourth)
        out = OutputBuffer(sink: sink)
        if options.header { try writeHeader(columns) }
    }

    private func writeHeader(_ columns: [Column]) throws {
        let row = RowBuffer()
        for column in columns { row.append(column.key) }
        try encode(row, types: Array(repeating: .date, count: columns.count), to: &out)
    }

    func write(_ row: RowBuffer) throws {
        rows += 1
        guard row.count == types.count else {
            throw TabularError.cellCount(row: rows, expected: types.count, found: row.count)
        }
        try encode(row, types: types, to: &out)
    }

    func finish() throws { try out.flush() }

    private func encode(_ row: RowBuffer, types: [ColumnType], to out: inout OutputBuffer) throws {
        // Twice the bytes for doubled marks, and for every cell an apostrophe, two marks, a delimiter or a number.
        try out.reserve(row.used * 2 + row.count * OutputBuffer.numberWidth + 1)
        let start = out.count
        for index in 0..<types.count {
            if index > 0 { out.append(delimiter) }
            let cell = row.cells[index]
            switch cell.kind {
            case .null: break
            case .integer:
                if types[index] == .amount { out.append(cents: cell.value) } else { out.append(decimal: cell.value) }
            case .ascii, .unicode:
                append(row.storage + Int(cell.value), count: cell.count, type: types[index], to: &out)
            }
        }
        // A line without a character would be skipped as blank by most readers.
        if types.count == 1, style == .csv, out.count == start {
            out.append(UInt8(ascii: "\""))
            out.append(UInt8(ascii: "\""))
        }
        out.append(10)
    }

    @inline(__always)
    private func append(
        _ text: UnsafePointer<UInt8>, count: Int, type: ColumnType, to out: inout OutputBuffer
    ) {
        guard count > 0 else { return }
        let guarded = !raw && looksLikeFormula(text, count: count)
        if !guarded, type != .list, !ByteScan.contains(special, text, count: count) {
            return out.append(padded: text, count: count)
        }
        // U+001F is between the items of a list; elsewhere it is a character like another.
        let separator: UInt8 = type == .list ? UInt8(ascii: ";") : 0x1F
        if guarded, style == .tsv { out.append(UInt8(ascii: "'")) }
        switch style {
        case .csv: appendQuoted(text, count: count, separator: separator, guarded: guarded, to: &out)
        case .tsv: appendEscaped(text, count: count, separator: separator, to: &out)
        }
    }
}

extension DelimitedWriter {
    /// Whether a spreadsheet would run the text as a formula. A negative number is none, whatever its column.
    @inline(__always)
    private func looksLikeFormula(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
        switch text[0] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 9, 13: return true
        case UInt8(ascii: "-"): return !isDecimal(UnsafeBufferPointer(start: text + 1, count: count - 1))
        default: return false
        }
    }

    /// Digits, with a point between them at most.
    private func isDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
    }

    private func appendQuoted(
        _ text: UnsafePointer<UInt8>, count: Int, separator: UInt8, guarded: Bool, to out: inout OutputBuffer
    ) {
        let mark = UInt8(ascii: "\"")
        let quoted = ByteScan.contains(special, text, count: count)
        if quoted { out.append(mark) }
        if guarded { out.append(UInt8(ascii: "'")) }
        for index in 0..<count {
            if text[index] == mark { out.append(mark) }
            out.append(text[index] == 0x1F ? separator : text[index])
        }
        if quoted { out.append(mark) }
    }

    private func appendEscaped(
        _ text: UnsafePointer<UInt8>, count: Int, separator: UInt8, to out: inout OutputBuffer
    ) {
        for index in 0..<count {
            let letter: UInt8
            switch text[index] {
            case 9: letter = UInt8(ascii: "t")
            case 10: letter = UInt8(ascii: "n")
            case 13: letter = UInt8(ascii: "r")
            case UInt8(ascii: "\\"): letter = UInt8(ascii: "\\")
            default:
                out.append(text[index] == 0x1F ? separator : text[index])
                continue
            }
            out.append(UInt8(ascii: "\\"))
            out.append(letter)
        }
    }
}
