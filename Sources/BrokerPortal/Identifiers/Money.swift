/// An amount in whole US cents.
public struct Money: Hashable, Comparable, Sendable {
    /// The amount in cents.
    public let cents: Int64

    /// An amount of so many cents.
    public init(cents: Int64) { self.cents = cents }

    /// Reads a plain decimal with at most two places: `2835.66`, `-12.5`, `.5`, `7`. A thousands separator, a currency
    /// sign, an exponent, more places or an amount beyond ten digits is `nil`.
    public init?(decimal text: some StringProtocol) {
        var digits = Substring(text)
        let negative = digits.first == "-"
        if negative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts[0]
        let fraction = parts.count == 2 ? parts[1] : ""
        guard !(whole.isEmpty && fraction.isEmpty), whole.utf8.count <= 10, fraction.utf8.count <= 2,
            whole.utf8.allSatisfy(\.isDigit), fraction.utf8.allSatisfy(\.isDigit)
        else { return nil }
        let padded = fraction + String(repeating: "0", count: 2 - fraction.utf8.count)
        let value = (Int64(whole) ?? 0) * 100 + (Int64(padded) ?? 0)
        cents = negative ? -value : value
    }

    /// By amount.
    public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
}
