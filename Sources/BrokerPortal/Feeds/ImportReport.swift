public import Tabular

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
    /// How an 834's sender writes; the store keeps it. `nil` takes the profile of the store that matches.
    public var sender: SenderProfile?
    /// What absence from a full 834 means, over what the sender's profile says.
    public var absence: AbsenceAction?
    /// Load 834s that were loaded before, and replace a statement's file by one of other content.
    public var again = false
    /// The day of the file, over what it says itself.
    public var dated: CalendarDate?
    /// Load interchanges that are marked as test data (ISA15 = T).
    public var testData = false
    /// What is said of a statement that its file does not tell.
    public var statement = StatementChoice()
    /// How the carrier names the columns of statement lines; the store keeps it.
    public var mapping: ColumnMapping?
    /// Refuse a file whose columns differ from those of the last one.
    public var isStrict = false
    /// The name of the folder that the file lies in, which may be a Broker ID.
    var folder: String?

    /// The defaults: detect the kind, refuse a file with rejects, and load it.
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
    /// How many are new.
    public let added: Int
    /// How many have a field that differs.
    public let changed: Int
    /// How many came to their end.
    public let ended: Int
}

/// The result of an import.
public struct ImportReport: Sendable {
    /// What became of the file.
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

    /// What became of the file.
    public let outcome: Outcome
    /// The kind that the file had.
    public let kind: FeedKind
    /// Data rows, or members, that were read.
    public let records: Int
    /// How many findings were rejects.
    public let rejected: Int
    /// How many findings were warnings.
    public let warnings: Int
    /// What was added, changed and ended, by the kind of thing.
    public let counts: [EntityCount]
}

/// What becomes of those whom a full 834 no longer lists.
public enum AbsenceAction: String, Sendable, CaseIterable {
    /// They are reported.
    case report
    /// Their end is proposed, for a person to accept.
    case propose
    /// Their coverage is ended.
    case terminate
}
