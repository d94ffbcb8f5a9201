/// An amount in any form that leaves no doubt: `$1,000.00`, `(5.00)`, `5.00-`, `-$5.00`, `5.00 CR`, `-` for zero.
enum AmountText {
    /// - Parameter isComputed: whether a spreadsheet may have computed it, so that fractions of a cent are rounded.
    static func money(_ text: String, isComputed: Bool = false) -> Money? {
        if let money = Money(decimal: text) { return money }
        var rest = text.uppercased()
        if rest.hasPrefix("+") { rest = String(rest.dropFirst()).trimmed }
        var isCredit = false
        for (suffix, sign) in [("CR", true), ("DR", false)] where rest.hasSuffix(suffix) {
            rest = String(rest.dropLast(2)).trimmed
            isCredit = sign
        }
        let bare = rest.filter { !" $".contains($0) }
        if ["-", "\u{2013}", "\u{2014}", "(-)"].contains(bare) { return isCredit ? nil : Money(cents: 0) }
        if bare.hasPrefix("("), bare.hasSuffix(")") { rest = bare }
        guard let money = AmountStyle.point.money(rest) ?? rounded(bare, isComputed: isComputed) else { return nil }
        guard isCredit else { return money }
        return money.cents < 0 ? nil : Money(cents: -money.cents)
    }

    /// A number with more places than cents have, rounded half away from zero: from a spreadsheet, or with so many places that only a
    /// computer writes them.
    private static func rounded(_ text: String, isComputed: Bool) -> Money? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count >= (isComputed ? 3 : 6), parts[1].utf8.allSatisfy(\.isDigit),
            let cut = Money(decimal: "\(parts[0]).\(parts[1].prefix(2))")
        else { return nil }
        let roundsUp = parts[1].utf8.dropFirst(2).first.map { $0 >= 53 } ?? false
        return Money(cents: cut.cents + (roundsUp ? (parts[0].hasPrefix("-") ? -1 : 1) : 0))
    }

    /// A whole number of 0 or more: `12`, `1,234`, `12.0`.
    static func count(_ text: String) -> Int? { signedCount(text).flatMap { $0 < 0 ? nil : $0 } }

    /// A whole number, also `-1`, `1-` and `(1)`.
    static func signedCount(_ text: String) -> Int? {
        if let count = AmountStyle.point.count(text) { return count }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ $0 == 48 }) else { return nil }
        return AmountStyle.point.count(String(parts[0]))
    }
}
