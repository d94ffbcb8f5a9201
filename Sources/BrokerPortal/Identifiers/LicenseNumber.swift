/// A producer's license number in one state, upper-case text.
public struct LicenseNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number, in upper case.
    public let description: String

    /// `nil` when empty, longer than 20 characters, or not letters, digits and hyphens.
    public init?(_ text: String) {
        let plain = text.trimmed.uppercased()
        guard (1...20).contains(plain.utf8.count),
            plain.utf8.allSatisfy({ $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") })
        else { return nil }
        description = plain
    }

    /// Whether it has the shape that California gives: `0A12345`, or seven digits. Other shapes are seen, so that a
    /// mismatch is a warning and no error.
    public var hasCalifornianShape: Bool {
        let bytes = Array(description.utf8)
        guard bytes.count == 7 else { return false }
        if bytes.allSatisfy(\.isDigit) { return true }
        return bytes[0] == UInt8(ascii: "0") && bytes[1].isLetter && bytes[2...].allSatisfy(\.isDigit)
    }
}
