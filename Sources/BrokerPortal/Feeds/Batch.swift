internal import GRDB
internal import Tabular

/// One import while it runs: one file, one transaction.
final class Batch {
    let database: Database
    let store: Store
    let id: Int64
    let options: ImportOptions
    /// Seconds since 1970, UTC.
    let now: Moment
    /// What refuses the file as a whole, unless it turns out to be one that was loaded before.
    var refusal: BrokerError?
    /// Where one is set, it is told how each column was understood, and nothing is loaded.
    var explanation: ColumnExplanation?
    /// As the batch's row has it.
    let kind: String
    /// Stored columns, as `table.column`, that an empty value clears, where others leave what is stored; `nil` where every empty value clears.
    var clearing: Set<String>? { didSet { upserts = [:] } }
    private let report: (FeedFinding) -> Void
    private var upserts: [String: Upsert] = [:]
    private var skips: [(place: String, reason: String)] = []
    /// What was said already of something that repeats.
    var notes: Set<String> = []
    private(set) var records = 0
    private(set) var rejected = 0
    private(set) var warnings = 0
    /// What the batch did, once it is finished.
    private(set) var counts: [EntityCount] = []

    /// Writes the batch's row first, since every row that the feed touches refers to it.
    init(
        _ database: Database, store: Store, kind: String, fileName: String, options: ImportOptions,
        importer: Operator, now: Moment, report: @escaping (FeedFinding) -> Void
    ) throws {
        self.database = database
        self.store = store
        self.options = options
        self.now = now
        self.kind = kind
        self.report = report
        try database.execute(
            sql: """
                INSERT INTO batches (kind, file_name, sha256, bytes, imported_at, imported_by, records, added, changed,
                    ended, rejected, warnings) VALUES (?, ?, '', 0, ?, ?, 0, 0, 0, 0, 0, 0)
                """, arguments: [kind, fileName, now.seconds, importer.name])
        id = database.lastInsertedRowID
    }

    /// The day of the import.
    var today: CalendarDate { now.day }

    func countRecord() { records += 1 }

    /// The prepared statements for a table, made once a batch.
    func upsert(_ table: UpsertTable) throws -> Upsert {
        if let upsert = upserts[table.name] { return upsert }
        let upsert = try Upsert(database, table, clearing: clearing)
        upserts[table.name] = upsert
        return upsert
    }

    /// Notes that a part of the file is left out; it is reported by `reportSkips`, unless the whole file turns out to be known.
    func skip(place: String, reason: String) { skips.append((place, reason)) }

    func reportSkips() throws {
        for skip in skips { try warn(place: skip.place, field: nil, reason: skip.reason) }
        skips = []
    }

    func reject(place: String, field: String?, reason: String) throws {
        rejected += 1
        try keep(FeedFinding(.reject, place: place, field: field, reason: reason))
    }

    /// Rejects a row with everything that is wrong with it.
    func reject(place: String, _ faults: [RowReject]) throws {
        rejected += 1
        for fault in faults { try keep(FeedFinding(.reject, place: place, field: fault.field, reason: fault.reason)) }
    }

    func warn(place: String, field: String?, reason: String) throws {
        warnings += 1
        try keep(FeedFinding(.warning, place: place, field: field, reason: reason))
    }

    private func keep(_ finding: FeedFinding) throws {
        report(finding)
        try database.cachedStatement(
            sql: "INSERT INTO batch_findings (batch_id, severity, place, field, reason) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [id, finding.severity.rawValue, finding.place, finding.field, finding.reason])
    }

    /// The batch that loaded the same bytes whole before, if there is one. One with rejects may be loaded again: what was missing
    /// then may be there now; and a workbook may be read for its lines after it was kept as a file.
    ///
    /// - Parameter unlessFollowed: whether a later batch of the kind may have changed what that one said, so that the file is loaded again.
    func earlierBatch(sha256: String, unlessFollowed: Bool) throws -> Int64? {
        let earlier = try Int64.fetchOne(
            database,
            sql: "SELECT MAX(id) FROM batches WHERE sha256 = ? AND kind = ? AND rejected = 0 AND id <> ?",
            arguments: [sha256, kind, id])
        guard let earlier, unlessFollowed else { return earlier }
        let follower = try Int64.fetchOne(
            database, sql: "SELECT id FROM batches WHERE kind = ? AND id > ? AND id <> ? LIMIT 1",
            arguments: [kind, earlier, id])
        return follower == nil ? earlier : nil
    }

    /// Completes the batch's row, and counts what it did from the change log.
    func finish(sha256: String, bytes: Int64) throws {
        counts = try entityCounts()
        let sum = { [counts] (path: KeyPath<EntityCount, Int>) in counts.reduce(0) { $0 + $1[keyPath: path] } }
        try database.execute(
            sql: """
                UPDATE batches SET sha256 = ?, bytes = ?, records = ?, added = ?, changed = ?, ended = ?, rejected = ?,
                    warnings = ? WHERE id = ?
                """,
            arguments: [sha256, bytes, records, sum(\.added), sum(\.changed), sum(\.ended), rejected, warnings, id])
    }

    /// How many stored values empty cells have cleared.
    func cleared() throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT COUNT(*) FROM changes
                WHERE batch_id = ? AND kind = 'changed' AND new_value IS NULL AND old_value IS NOT NULL
                """, arguments: [id]) ?? 0
    }

    /// How many ends wait for a person to accept them.
    func proposed() throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT (SELECT COUNT(*) FROM absences WHERE batch_id = ?1 AND state = 'proposed')
                    + (SELECT COUNT(*) FROM group_absences WHERE batch_id = ?1 AND state = 'proposed')
                """, arguments: [id]) ?? 0
    }

    private func entityCounts() throws -> [EntityCount] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT entity, COUNT(*) FILTER (WHERE kind = 'added') AS added,
                    COUNT(DISTINCT entity_id) FILTER (WHERE kind = 'changed') AS changed,
                    COUNT(DISTINCT entity_id) FILTER (WHERE kind = 'ended') AS ended
                FROM changes WHERE batch_id = ? GROUP BY entity ORDER BY entity
                """, arguments: [id])
        return rows.map {
            EntityCount(entity: $0["entity"], added: $0["added"], changed: $0["changed"], ended: $0["ended"])
        }
    }
}
