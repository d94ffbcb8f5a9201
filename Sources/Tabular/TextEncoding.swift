/// How a text file's bytes become letters.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// What Excel on Windows saves as CSV.
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"

    /// The encoding of this name, without regard to case and hyphens; `nil` for one that is not known.
    public init?(name: String) {
        switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
        case "utf8", "ascii", "usascii": self = .utf8
        case "utf16le", "utf16", "unicode": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "windows1252", "cp1252", "win1252", "1252", "ansi": self = .windows1252
        case "latin1", "iso88591": self = .latin1
        default: return nil
        }
    }

    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// What the first bytes say: a byte order mark, or the zeros that ASCII leaves in UTF-16.
    static func told(by start: [UInt8]) -> (encoding: TextEncoding, mark: Int)? {
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if start.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if start.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        guard start.count >= 4 else { return nil }
        if start[1] == 0, start[3] == 0, start[0] != 0, start[2] != 0 { return (.utf16LittleEndian, 0) }
        if start[0] == 0, start[2] == 0, start[1] != 0, start[3] != 0 { return (.utf16BigEndian, 0) }
        return nil
    }

    /// The letters of a text of single bytes; `nil` where a byte stands for none.
    func decodeSingleBytes(_ bytes: [UInt8]) -> String? {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            guard byte >= 0x80, byte < 0xA0, self == .windows1252 else {
                scalars.append(UnicodeScalar(byte))
                continue
            }
            let value = TextEncoding.windows[Int(byte) - 0x80]
            guard value != 0, let scalar = UnicodeScalar(value) else { return nil }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// 0x80 to 0x9F of Windows-1252; 0 where there is nothing.
    private static let windows: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}

/// Turns UTF-16 into UTF-8 piece by piece.
struct UTF16Transcoder {
    private let isBigEndian: Bool
    private var half: UInt8?
    private var high: UInt16?

    init(_ encoding: TextEncoding) { isBigEndian = encoding == .utf16BigEndian }

    /// Appends the UTF-8 of a piece.
    /// - Returns: `false` where the text is no UTF-16.
    mutating func append(_ bytes: some Sequence<UInt8>, to result: inout [UInt8]) -> Bool {
        for byte in bytes {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
            guard take(unit, to: &result) else { return false }
        }
        return true
    }

    /// Whether the text ends where it may.
    var isComplete: Bool { half == nil && high == nil }

    private mutating func take(_ unit: UInt16, to result: inout [UInt8]) -> Bool {
        if let first = high {
            high = nil
            guard UTF16.isTrailSurrogate(unit) else { return false }
            let value = 0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(unit - 0xDC00)
            guard let scalar = UnicodeScalar(value) else { return false }
            result.append(contentsOf: UTF8.encode(scalar) ?? .init())
            return true
        }
        if UTF16.isLeadSurrogate(unit) {
            high = unit
            return true
        }
        guard let scalar = UnicodeScalar(unit) else { return false }
        result.append(contentsOf: UTF8.encode(scalar) ?? .init())
        return true
    }
}
