/// What an import has to say of one place in a file. It names fields and rules, never a person's data.
public struct FeedFinding: Sendable, Equatable {
    /// Whether the row is left out, or only deserves a look.
    public enum Severity: String, Sendable {
        /// The row or member cannot be used.
        case reject
        /// It is used, and something about it deserves a look.
        case warning
    }

    /// Whether the row is left out.
    public let severity: Severity
    /// `line 12`, or for an 834 `segment 245, loop 2300`.
    public let place: String
    /// The column or segment that it is about; `nil` for the row as a whole.
    public let field: String?
    /// What is wrong, in words that hold no value of the file.
    public let reason: String

    /// A finding of a feed.
    public init(_ severity: Severity, place: String, field: String?, reason: String) {
        self.severity = severity
        self.place = place
        self.field = field
        self.reason = reason
    }
}

/// Why one row of a file cannot be used; a feed turns it into a finding with the row's place.
struct RowReject: Error {
    let field: String?
    let reason: String
    /// In an 834, the HD segment where it stands; `nil` is the INS segment.
    var segment: Int?
}
