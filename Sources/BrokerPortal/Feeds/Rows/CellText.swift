/// What a cell holds once the marks of the programs that wrote it are gone.
enum CellText {
    /// Without blanks around it, no-break spaces made blanks, `="0123"` and the apostrophe in front of a formula resolved; `nil` when nothing is left.
    static func clean(_ raw: String) -> String? {
        guard needsWork(raw) else { return raw.isEmpty ? nil : raw }
        var text = hasOddBlanks(raw) ? withPlainBlanks(raw) : raw.trimmed
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 {
            text = String(text.dropFirst(2).dropLast()).replacing("\"\"", with: "\"").trimmed
        }
        // As our own exports defuse what a spreadsheet would run.
        if text.hasPrefix("'"), let second = text.dropFirst().first, "=+-@".contains(second) { text.removeFirst() }
        return text.isEmpty ? nil : text
    }

    /// One line, whatever line breaks the cell has.
    static func line(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 32 }) else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func needsWork(_ raw: String) -> Bool {
        guard let first = raw.utf8.first, let last = raw.utf8.last else { return false }
        if first <= 32 || last <= 32 || first == UInt8(ascii: "=") || first == UInt8(ascii: "'") { return true }
        return hasOddBlanks(raw)
    }

    private static func hasOddBlanks(_ raw: String) -> Bool {
        // C2 A0, E2 80 xx, EF BB BF and E3 80 80 are all that matter.
        raw.utf8.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF || $0 == 0xE3 }
    }

    private static func withPlainBlanks(_ raw: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars {
            switch scalar.value {
            case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars.append(" ")
            case 0x200B, 0x200E, 0x200F, 0xFEFF: break
            default: scalars.append(scalar)
            }
        }
        return String(scalars).trimmed
    }
}
