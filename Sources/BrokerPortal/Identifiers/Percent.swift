/// A share of something from 0 to 100 %, in millionths of the whole: 6.5 % is 65,000.
public struct Percent: Hashable, Comparable, Sendable {
    /// 0 to 1,000,000.
    public let millionths: Int64

    /// `nil` outside 0 to 1,000,000.
    public init?(millionths: Int64) {
        guard (0...1_000_000).contains(millionths) else { return nil }
        self.millionths = millionths
    }

    /// Reads `6.5`, `6.5%` or `100 %`, with at most four places.
    public init?(_ text: some StringProtocol) {
        var plain = String(text)
        if plain.hasSuffix("%") { plain = String(plain.dropLast()).trimmed }
        let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...3).contains(whole.utf8.count), whole.utf8.allSatisfy(\.isDigit),
            let units = Int64(whole)
        else { return nil }
        let places = parts.count == 2 ? String(parts[1]) : "0"
        guard (1...4).contains(places.utf8.count), places.utf8.allSatisfy(\.isDigit),
            let rest = Int64(places + String(repeating: "0", count: 4 - places.utf8.count))
        else { return nil }
        self.init(millionths: units * 10_000 + rest)
    }

    /// By size.
    public static func < (left: Percent, right: Percent) -> Bool { left.millionths < right.millionths }
}

extension Percent: CustomStringConvertible {
    /// A plain decimal without a sign, with the places it needs: `6.5`, `100`, `0.8`.
    public var description: String { Percent.text(millionths) }

    /// The same for any number of millionths.
    static func text(_ millionths: Int64) -> String {
        let rest = millionths % 10_000
        guard rest > 0 else { return "\(millionths / 10_000)" }
        var places = String(rest)
        places = String(repeating: "0", count: 4 - places.utf8.count) + places
        while places.hasSuffix("0") { places.removeLast() }
        return "\(millionths / 10_000).\(places)"
    }
}
