/// A group's number as the carrier gives it: the parent group (policyholder) and the suffix (its child group).
///
/// Both are text and keep their leading zeros. Written together they are `004512/0001`.
public struct GroupNumber: Hashable, Sendable, CustomStringConvertible {
    /// The parent group's ID, as the carrier writes it.
    public let parent: String
    /// The suffix, as the carrier writes it.
    public let suffix: String

    /// `nil` when either part is empty, longer than 30 characters, or holds anything but letters, digits, `-`, `.`, `_` and inner blanks.
    public init?(parent: String, suffix: String) {
        guard let parent = GroupNumber.part(parent), let suffix = GroupNumber.part(suffix) else { return nil }
        self.parent = parent
        self.suffix = suffix
    }

    /// Parent and suffix with a slash between them.
    public var description: String { "\(parent)/\(suffix)" }

    static func part(_ text: String) -> String? {
        let plain = text.trimmed
        guard (1...30).contains(plain.utf8.count), plain.utf8.allSatisfy(isAllowed) else { return nil }
        return plain
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte.isDigit || byte.isLetter || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ")
    }
}
