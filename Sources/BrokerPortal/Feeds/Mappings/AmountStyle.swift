/// How a file writes amounts, each named by an example. Every style takes a currency sign, and a negative amount with a minus in front or behind or
/// in parentheses.
enum AmountStyle: String, CaseIterable, Sendable {
    /// As our own files have them, and no other way.
    case plain = "1234.56"
    case point = "1,234.56"
    case comma = "1.234,56"

    private var decimal: Character { self == .comma ? "," : "." }
    private var grouping: Character { self == .comma ? "." : "," }

    func money(_ text: String) -> Money? {
        if self == .plain { return Money(decimal: text) }
        var digits = text.filter { !$0.isWhitespace }
        var isNegative = false
        if digits.hasPrefix("("), digits.hasSuffix(")") {
            isNegative = true
            digits = String(digits.dropFirst().dropLast())
        }
        func takeSign(_ hasSign: Bool, _ rest: () -> Substring) {
            guard hasSign, !isNegative else { return }
            isNegative = true
            digits = String(rest())
        }
        takeSign(Self.minus.contains(digits.first ?? "0")) { digits.dropFirst() }
        digits = Self.withoutCurrency(digits)
        takeSign(Self.minus.contains(digits.first ?? "0")) { digits.dropFirst() }
        takeSign(Self.minus.contains(digits.last ?? "0")) { digits.dropLast() }
        guard let plain = plain(digits), let money = Money(decimal: plain) else { return nil }
        return isNegative ? Money(cents: -money.cents) : money
    }

    private static let minus: Set<Character> = ["-", "\u{2212}"]

    private static func withoutCurrency(_ text: String) -> String {
        for sign in ["US$", "USD", "EUR", "$", "€"] {
            if text.hasPrefix(sign) { return String(text.dropFirst(sign.count)) }
            if text.hasSuffix(sign) { return String(text.dropLast(sign.count)) }
        }
        return text
    }

    /// Digits with a point; `nil` for misplaced separators or a third place that is not 0.
    private func plain(_ text: String) -> String? {
        let halves = text.split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
        let groups = halves[0].split(separator: grouping, omittingEmptySubsequences: false)
        let isGrouped = groups.count > 1
        guard !isGrouped || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
        else { return nil }
        var places = halves.count == 2 ? halves[1] : ""
        guard places.utf8.allSatisfy(\.isDigit) else { return nil }
        while places.count > 2, places.last == "0" { places.removeLast() }
        return groups.joined() + "." + places
    }

    /// A whole number, such as `1,234`; a line that takes back may have it negative: `-1`, `1-`, `(1)`.
    func count(_ text: String) -> Int? {
        var digits = text.filter { $0 != grouping && !$0.isWhitespace }
        var isNegative = false
        if digits.hasPrefix("("), digits.hasSuffix(")") {
            (digits, isNegative) = (String(digits.dropFirst().dropLast()), true)
        } else if let sign = Self.minus.first(where: { digits.hasPrefix(String($0)) }) {
            (digits, isNegative) = (String(digits.drop { $0 == sign }), true)
        } else if let last = digits.last, Self.minus.contains(last) {
            (digits, isNegative) = (String(digits.dropLast()), true)
        }
        guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(digits).map { isNegative ? -$0 : $0 }
    }
}
