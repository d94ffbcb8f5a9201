/// What `ImportService` is to do with a file.
public struct ImportOptions: Sendable {
    /// The kind of the file; `nil` detects it.
    public var kind: FeedKind?
    /// The carrier's name, for a file that does not name one that the store knows.
    public var carrier: String?
    /// Load the rows that can be used, and keep the rejects with the batch.
    public var acceptPartial: Bool
    /// Say what would change, and change nothing.
    public var dryRun: Bool

    public init(kind: FeedKind? = nil, carrier: String? = nil, acceptPartial: Bool = false, dryRun: Bool = false) {
        self.kind = kind
        self.carrier = carrier
        self.acceptPartial = acceptPartial
        self.dryRun = dryRun
    }
}

/// How many things of one kind a batch added, changed or ended.
public struct EntityCount: Sendable, Equatable {
    /// As the change log names it: `subscriber`, `coverage`, `group` …
    public let entity: String
    public let added: Int
    public let changed: Int
    public let ended: Int
}

/// The result of an import.
public struct ImportReport: Sendable {
    public enum Outcome: Sendable, Equatable {
        /// Everything is loaded, as this batch.
        case loaded(batch: Int64)
        /// Loaded but for the rejects, which are kept with the batch.
        case partial(batch: Int64)
        /// The same bytes were loaded before, as this batch: nothing changed.
        case alreadyLoaded(batch: Int64)
        /// Rows were rejected, so nothing changed.
        case refused
        /// A dry run: nothing changed.
        case dryRun
    }

    public let outcome: Outcome
    public let kind: FeedKind
    /// Data rows, or members, that were read.
    public let records: Int
    public let rejected: Int
    public let warnings: Int
    public let counts: [EntityCount]
}
