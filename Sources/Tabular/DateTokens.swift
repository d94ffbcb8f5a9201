/// A text cut into numbers and words, whatever separates them.
struct DateTokens {
    enum Token {
        case number(DateParts.Number, digits: String)
        /// In lower case.
        case word(String)
    }

    private(set) var tokens: [Token] = []

    /// `nil` for a text with anything but digits, letters and separators, or with more parts than a day has.
    init?(_ text: Substring) {
        var current: [UInt8] = []
        var isNumber = false
        /// Marks but blanks since the last number or word.
        var marks = 1
        for byte in text.utf8 {
            let isDigit = byte >= 48 && byte <= 57
            let isLetter = (byte | 0x20) >= 97 && (byte | 0x20) <= 122
            guard isDigit || isLetter || " /.-,_'".utf8.contains(byte) else { return nil }
            if !(isDigit || isLetter) || (!current.isEmpty && isNumber != isDigit) {
                guard take(current, isNumber: isNumber) else { return nil }
                current = []
            }
            if !isDigit, !isLetter, byte != UInt8(ascii: " ") {
                marks += 1
                guard marks == 1 else { return nil }
            }
            if isDigit || isLetter {
                marks = 0
                isNumber = isDigit
                current.append(isDigit ? byte : byte | 0x20)
            }
        }
        guard take(current, isNumber: isNumber), !tokens.isEmpty else { return nil }
    }

    private mutating func take(_ bytes: [UInt8], isNumber: Bool) -> Bool {
        guard !bytes.isEmpty else { return true }
        let text = String(decoding: bytes, as: UTF8.self)
        if isNumber {
            guard bytes.count <= 8, let value = Int(text) else { return false }
            tokens.append(.number(DateParts.Number(value: value, digits: bytes.count), digits: text))
        } else if case .number = tokens.last, ["st", "nd", "rd", "th"].contains(text) {
            // 1st, 22nd.
        } else {
            tokens.append(.word(text))
        }
        return tokens.count <= 4
    }
}
