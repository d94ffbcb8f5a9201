public import Tabular

/// What a person says of a commission statement that its file does not tell: whose it is, and which. Each is `nil` where the file tells it.
public struct StatementChoice: Sendable, Equatable {
    /// The Broker ID that it pays.
    public var brokerID: String?
    /// A statement of lines, or a list of checks and EFTs.
    public var kind: StatementName.Kind?
    /// Whose business it pays, and the state.
    public var category: StatementCategory?
    /// The statement's day.
    public var day: CalendarDate?

    /// Nothing is said.
    public init() {}
}
