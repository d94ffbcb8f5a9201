/// An e-mail address that can be in a mail's header: one `@`, no blank, no control character, no comma or angle bracket.
///
/// Whether it exists only a mail can tell; this keeps a header from being torn open.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address.
    public let description: String

    /// `nil` for what is not an address.
    public init?(_ text: String) {
        let plain = text.trimmed
        let parts = plain.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = plain.unicodeScalars.allSatisfy {
            $0.value > 32 && $0.value != 127 && !",;<>()[]\\\"".unicodeScalars.contains($0)
        }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isPlain, !plain.hasPrefix("-"),
            plain.utf8.count <= 254
        else { return nil }
        description = plain
    }

    /// `m…@example.com`: enough for its owner.
    public var masked: String {
        let parts = description.split(separator: "@")
        return "\(parts[0].prefix(1))…@\(parts[1])"
    }
}
