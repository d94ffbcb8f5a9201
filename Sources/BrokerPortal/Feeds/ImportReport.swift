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
    /// How the bytes of a CSV become letters; `nil` finds out.
    public var encoding: TextEncoding?
    /// The sheet of a workbook to read; `nil` for every sheet that has the columns.
    public var sheet: String?
    /// Whether a list names everybody within its scope; `nil` where nobody says.
    public var extent: FileExtent?
    /// Whether the dates of a column begin with the month or the day, by our column, as an earlier reading of the same file has told.
    var dateOrders: [String: DateOrders.Order] = [:]
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

/// Whether a list has all that there is in its scope.
public enum FileExtent: Sendable {
    /// What it lacks is gone.
    case full
    /// What it lacks is not told.
    case partial
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
    /// The mapping that the file was read with: one that was given, or a known layout.
    public let layout: String?
    /// How many stored values empty cells have cleared.
    public let cleared: Int
    /// How many ends are proposed, for a person to accept.
    public let proposed: Int

    init(outcome: Outcome, kind: FeedKind, layout: String?, batch: Batch) throws {
        (self.outcome, self.kind, self.layout) = (outcome, kind, layout)
        (records, rejected, warnings) = (batch.records, batch.rejected, batch.warnings)
        switch outcome {
        case .loaded, .partial, .dryRun:
            (counts, cleared, proposed) = (batch.counts, try batch.cleared(), try batch.proposed())
        // Nothing of it was kept.
        case .refused, .alreadyLoaded: (counts, cleared, proposed) = ([], 0, 0)
        }
    }

    /// The batch that keeps what was loaded; `nil` where nothing was.
    public var batch: Int64? {
        switch outcome {
        case .loaded(let batch), .partial(let batch), .alreadyLoaded(let batch): batch
        case .refused, .dryRun: nil
        }
    }
}

extension ImportOptions {
    /// Notes how the dates of a column are to be read, for the next reading of the same file.
    /// - Throws: `BrokerError` of kind `badData` for standard input, which cannot be read twice.
    mutating func note(_ decided: DateOrderDecided, of path: String, fileName: String) throws {
        guard path != "-", dateOrders[decided.column] != decided.order else {
            throw BrokerError(
                .dateOrderLate,
                "\(fileName): only later rows tell whether the dates of \(decided.column) begin with the month or the day",
                hint: "load it from a file, or name the style in a mapping")
        }
        dateOrders[decided.column] = decided.order
    }
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
