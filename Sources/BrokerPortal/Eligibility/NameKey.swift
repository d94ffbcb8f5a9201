internal import Foundation

/// A name as it is compared: without case, accents, blanks, hyphens, apostrophes and other punctuation; in any script.
///
/// Accents are the combining marks U+0300 to U+036F of Latin, Greek and Cyrillic letters: `PEÑA` is `Pena`. The signs of other scripts make other
/// letters (か and が, the vowels of Devanagari) and count. Letters that Unicode does not take apart have the spelling that files without
/// accents use: `Ø` is `o`, `Ł` is `l`, `ß` is `ss`.
struct NameKey: Equatable {
    let bytes: [UInt8]

    init(_ text: String) { bytes = NameKey.fold(text) }

    /// Whether nothing is left that could be compared.
    var isEmpty: Bool { bytes.isEmpty }

    /// Whether a name from the store is this one. Almost all are ASCII, and compared where they lie.
    func matches(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        for byte in name {
            if byte >= 0x80 { return NameKey.fold(String(decoding: name, as: UTF8.self)) == bytes }
            guard byte.isLetter || byte.isDigit else { continue }
            guard index < bytes.count, bytes[index] == (byte.isLetter ? byte | 0x20 : byte) else {
                // A letter beyond ASCII may still follow, but none can mend a difference before it.
                return false
            }
            index += 1
        }
        return index == bytes.count
    }

    func matches(_ name: String?) -> Bool {
        guard var name else { return false }
        return name.withUTF8 { matches($0) }
    }

    private static func fold(_ text: String) -> [UInt8] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return text.utf8.filter { $0.isLetter || $0.isDigit }.map { $0.isLetter ? $0 | 0x20 : $0 }
        }
        var folded: [UInt8] = []
        for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars where counts(scalar) {
            folded.append(contentsOf: (spellings[scalar] ?? scalar.properties.lowercaseMapping).utf8)
        }
        return folded
    }

    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        // Combining accents, and the letter-like apostrophes of Hawaiian and Ukrainian.
        if (0x300...0x36F).contains(scalar.value) || (0x2B9...0x2BF).contains(scalar.value) { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    private static let spellings: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
        "ŧ": "t", "ς": "σ",
    ]
}
