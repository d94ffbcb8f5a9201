/// Writes a row as a JSON object.
struct JSONRowEncoder {
    private let types: [ColumnType]
    /// For every column what is before its value: `{"key":`, then `,"key":`, with line breaks where pretty.
    private let prefixes: RowBuffer
    private let end: [UInt8]

    init(columns: [Column], pretty: Bool) {
        types = columns.map(\.type)
        // A row is a storage of texts like another, and its texts are the fastest to copy.
        prefixes = RowBuffer()
        for (index, column) in columns.enumerated() {
            let opening = index == 0 ? "{" : ","
            prefixes.append("\(opening)\(pretty ? "\n  " : "")\(JSONText.quoted(column.key)):\(pretty ? " " : "")")
        }
        end = Array(columns.isEmpty ? "{}".utf8 : (pretty ? "\n}" : "}").utf8)
    }

    func check(_ row: RowBuffer, number: Int) throws {
        guard row.count == types.count else {
            throw TabularError.cellCount(row: number, expected: types.count, found: row.count)
        }
    }

    func encode(_ row: RowBuffer, to out: inout OutputBuffer) throws {
        // A control character takes six bytes, `\u001f`; every cell may add marks, brackets or a number.
        try out.reserve(row.used * 6 + row.count * OutputBuffer.numberWidth + prefixes.used + end.count)
        for index in 0..<types.count {
            let prefix = prefixes.cells[index]
            out.append(padded: prefixes.storage + Int(prefix.value), count: prefix.count)
            let cell = row.cells[index]
            switch cell.kind {
            case .null: appendNull(type: types[index], to: &out)
            case .integer: append(number: cell.value, type: types[index], to: &out)
            case .ascii, .unicode:
                let text = UnsafePointer(row.storage + Int(cell.value))
                if types[index] == .list {
                    append(list: UnsafeBufferPointer(start: text, count: cell.count), to: &out)
                } else {
                    JSONText.append(text, count: cell.count, to: &out)
                }
            }
        }
        out.append(end)
    }

    private func appendNull(type: ColumnType, to out: inout OutputBuffer) {
        out.append(type == .list ? JSONText.emptyList : JSONText.null)
    }

    private func append(number: Int64, type: ColumnType, to out: inout OutputBuffer) {
        switch type {
        case .integer: out.append(decimal: number)
        case .amount:
            out.append(UInt8(ascii: "\""))
            out.append(cents: number)
            out.append(UInt8(ascii: "\""))
        case .text, .identifier, .date, .list:
            // A column's JSON type is the same in every row, whatever the store gave.
            if type == .list { out.append(UInt8(ascii: "[")) }
            out.append(UInt8(ascii: "\""))
            out.append(decimal: number)
            out.append(UInt8(ascii: "\""))
            if type == .list { out.append(UInt8(ascii: "]")) }
        }
    }

    private func append(list text: UnsafeBufferPointer<UInt8>, to out: inout OutputBuffer) {
        out.append(UInt8(ascii: "["))
        guard let base = text.baseAddress, text.count > 0 else { return out.append(UInt8(ascii: "]")) }
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == 0x1F {
            if start > 0 { out.append(UInt8(ascii: ",")) }
            JSONText.append(base + start, count: index - start, to: &out)
            start = index + 1
        }
        out.append(UInt8(ascii: "]"))
    }
}
