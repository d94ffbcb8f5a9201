/// Makes a text fit for a cell of XLSX, in a buffer that is reused.
///
/// libxlsxwriter escapes control characters as `_x0001_` by itself; this adds what it doesn't: NUL and the two characters
/// that XML cannot hold become U+FFFD, the items of a list are joined by `, `, and a text that looks like such an escape
/// (`_x0041_`) is escaped itself, or Excel would show an `A`.
struct XLSXText {
    /// What Excel takes in one cell, in UTF-16 units.
    static let limit = 32_767
    private static let special = ByteScan.Patterns(UInt8(ascii: "_"), 0, 0x1F, 0x1F)
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private var scratch: [UInt8] = []

    /// Whether the text can be handed on as it is.
    static func isPlain(_ text: UnsafeBufferPointer<UInt8>, kind: RowBuffer.Kind) -> Bool {
        guard let start = text.baseAddress else { return true }
        if ByteScan.contains(special, start, count: text.count) { return false }
        return kind == .ascii || !hasNoncharacter(text)
    }

    /// Hands a converted copy, with a NUL behind it, to `body`.
    mutating func withConverted<Result>(
        _ text: UnsafeBufferPointer<UInt8>, isList: Bool, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        scratch.removeAll(keepingCapacity: true)
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0: scratch += XLSXText.replacement
            case 0x1F where isList: scratch += [UInt8(ascii: ","), UInt8(ascii: " ")]
            case UInt8(ascii: "_") where XLSXText.looksEscaped(text, at: index): scratch += Array("_x005F_".utf8)
            case 0xEF where XLSXText.isNoncharacter(text, at: index):
                scratch += XLSXText.replacement
                index += 2
            default: scratch.append(byte)
            }
            index += 1
        }
        scratch.append(0)
        return try scratch.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0.dropLast())) }
    }

    /// UTF-16 units of a text, counted only as far as the answer can matter.
    static func exceedsLimit(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // No UTF-8 text has more UTF-16 units than bytes.
        guard text.count > limit else { return false }
        return text.reduce(0) { $0 + units(lead: $1) } > limit
    }

    /// About the cells of a terminal that a text takes, up to `limit`; a column's width needs no more than that.
    static func width(_ text: UnsafeBufferPointer<UInt8>, kind: RowBuffer.Kind, limit: Int) -> Int {
        if kind == .ascii || text.count == 0 { return min(text.count, limit) }
        var width = 0
        for byte in text where byte & 0xC0 != 0x80 {
            width += byte >= 0xE3 ? 2 : 1
            if width >= limit { return limit }
        }
        return width
    }

    private static func units(lead: UInt8) -> Int {
        if lead & 0xC0 == 0x80 { return 0 }
        return lead >= 0xF0 ? 2 : 1
    }

    private static func looksEscaped(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 7 <= text.count, text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_") else {
            return false
        }
        return text[(index + 2)..<(index + 6)].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    /// U+FFFE and U+FFFF: EF BF BE and EF BF BF.
    private static func isNoncharacter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + 3 <= text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
    }

    private static func hasNoncharacter(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.indices.contains { text[$0] == 0xEF && isNoncharacter(text, at: $0) }
    }
}
