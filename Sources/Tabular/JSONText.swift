import ByteStreams

/// Strings of JSON. The text must be valid UTF-8; `/` is not escaped.
public enum JSONText {
    static let null = Array("null".utf8)
    static let emptyList = Array("[]".utf8)
    private static let hex = Array("0123456789abcdef".utf8)

    /// Appends a string with its marks. The caller has reserved six bytes for every byte, and two.
    @inline(__always)
    static func append(_ text: UnsafePointer<UInt8>, count: Int, to out: inout OutputBuffer) {
        out.append(UInt8(ascii: "\""))
        if ByteScan.needsJSONEscape(text, count: count) {
            for index in 0..<count { appendEscaped(text[index], to: &out) }
        } else {
            out.append(padded: text, count: count)
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func appendEscaped(_ byte: UInt8, to out: inout OutputBuffer) {
        let letter: UInt8
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter = byte
        case 8: letter = UInt8(ascii: "b")
        case 9: letter = UInt8(ascii: "t")
        case 10: letter = UInt8(ascii: "n")
        case 12: letter = UInt8(ascii: "f")
        case 13: letter = UInt8(ascii: "r")
        case 0..<0x20:
            out.append(Array("\\u00".utf8))
            out.append(hex[Int(byte >> 4)])
            return out.append(hex[Int(byte & 15)])
        default: return out.append(byte)
        }
        out.append(UInt8(ascii: "\\"))
        out.append(letter)
    }

    /// A text as a JSON string, for the few that are written once.
    public static func quoted(_ text: String) -> String {
        let sink = MemorySink()
        var out = OutputBuffer(sink: sink)
        let row = RowBuffer()
        row.append(text)
        try? out.reserve(row.used * 6 + 2)
        append(row.storage, count: row.cells[0].count, to: &out)
        try? out.flush()
        return sink.text
    }
}
