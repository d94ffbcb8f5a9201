/// A group's status, as derived for a day from its dates and the carrier's word.
public enum GroupStatus: String, CaseIterable, Codable, Sendable {
    case active
    /// It begins later.
    case pending
    case suspended
    case cancelled

    /// As the portal writes it.
    public var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
