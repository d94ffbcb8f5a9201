internal import GRDB
public import Tabular

/// Compares what statements pay with what was due, for the profile in force.
public struct ReconciliationService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// A service for a viewer who may use the commissions.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.commissions)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// What is wanted of a reconciliation.
    public struct Options: Sendable {
        /// Only this coverage month, by its first day.
        public var month: CalendarDate?
        /// Only this statement, and what is due for its month and stands on none.
        public var statement: String?
        /// Only what is open.
        public var onlyOpen = false
        /// Only these verdicts; empty for all.
        public var verdicts: Set<Verdict> = []
        /// The difference a line that does not count, in cents; `nil` takes that of the agreements.
        public var lineTolerance: Int64?
        /// The same of a statement.
        public var statementTolerance: Int64?
        /// For how many months a commission that is not there is only pending.
        public var lagMonths: Int?

        /// All of it.
        public init() {}
    }

    /// The columns of the rows.
    public static let columns = ReconciliationTable.columns.map(\.column)

    /// Computes what was due, and compares.
    /// - Throws: `BrokerError` of kind `negative` without agreements, or for a statement that there is not; `fault` where the sums do not agree.
    public func reconcile(_ options: Options = Options()) throws -> Reconciliation {
        let (input, rows) = try judge(options)
        return try Reconciliation(input, rows: select(rows, options, input), all: rows)
    }

    private func judge(_ options: Options) throws -> (ReconcileInput, [ReconciledLine]) {
        let input = try store.read { database in
            var rules = try Agreements.load(profile: viewer.profile, in: database).rules
            rules.lineTolerance = options.lineTolerance ?? rules.lineTolerance
            rules.statementTolerance = options.statementTolerance ?? rules.statementTolerance
            rules.lagMonths = options.lagMonths ?? rules.lagMonths
            return try ReconcileInput.load(viewer, rules: rules, in: database)
        }
        var reconciler = Reconciler(input)
        return (input, try reconciler.run())
    }

    private func select(_ rows: [ReconciledLine], _ options: Options, _ input: ReconcileInput) throws
        -> [ReconciledLine]
    {
        var statement: (index: Int, month: MonthNumber)?
        if let name = options.statement {
            guard let index = input.statements.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) else {
                throw BrokerError(
                    .statementUnknown,
                    "there is no statement '\(name)' with lines for this Broker ID",
                    hint: "see them: broker commissions list")
            }
            statement = (index, StatementMonths(input).usual[index])
        }
        let month = options.month.map { MonthNumber($0) }
        return rows.filter { row in
            if let month, row.month != month { return false }
            if let statement {
                let isOn = row.line.map { input.lines[$0].statement == statement.index }
                guard isOn ?? (row.month == statement.month) else { return false }
            }
            if options.onlyOpen, row.state != .open { return false }
            return options.verdicts.isEmpty || options.verdicts.contains(row.verdict)
        }
    }

    /// Settles open differences at the figures that they have now; at other figures they are open again.
    /// - Throws: `BrokerError` of kind `negative` for an id that is not open, `usage` for an empty note.
    public func accept(_ ids: [String], note: String) throws {
        try viewer.requireWriting()
        guard let note = note.trimmedOrNil, note.utf8.count <= 500 else {
            throw BrokerError(.noteNeeded, "a settlement needs a note of at most 500 bytes")
        }
        let rows = Dictionary(try judge(Options()).1.map { ($0.id, $0) }) { first, _ in first }
        try store.write { database in
            for id in ids {
                guard let row = rows[id.lowercased()], row.state != .closed else {
                    throw BrokerError(
                        .differenceUnknown, "no open difference has the ID '\(id)'",
                        hint: "see them: broker commissions reconcile --open")
                }
                try database.execute(
                    sql: "INSERT OR REPLACE INTO settlements VALUES (?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        viewer.profile.id, row.id, row.expected, row.paid, note, viewer.accountID, viewer.now.seconds,
                    ])
                try store.audit.append(.differenceSettled, by: viewer.actor, ["difference": row.id], now: viewer.now)
            }
        }
    }

    /// Takes settlements back.
    /// - Throws: `BrokerError` of kind `negative` for an id that is not settled.
    public func reopen(_ ids: [String]) throws {
        try viewer.requireWriting()
        try store.write { database in
            for id in ids {
                try database.execute(
                    sql: "DELETE FROM settlements WHERE profile_id = ? AND difference = ?",
                    arguments: [viewer.profile.id, id.lowercased()])
                guard database.changesCount == 1 else {
                    throw BrokerError(.differenceNotSettled, "no difference '\(id)' is settled")
                }
                try store.audit.append(
                    .differenceReopened, by: viewer.actor, ["difference": id.lowercased()], now: viewer.now)
            }
        }
    }
}
