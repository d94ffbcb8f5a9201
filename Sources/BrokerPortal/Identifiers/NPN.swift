/// A National Producer Number: 1 to 10 digits, kept as text without leading zeros. It has no check digit.
public struct NPN: Hashable, Sendable, CustomStringConvertible {
    /// The digits without leading zeros.
    public let description: String

    /// Trims blanks and leading zeros; `nil` for anything but 1 to 10 digits, and for zero.
    public init?(_ text: String) {
        let digits = text.trimmed
        guard (1...10).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isDigit) else { return nil }
        let significant = digits.drop { $0 == "0" }
        guard !significant.isEmpty else { return nil }
        description = String(significant)
    }
}
