internal import Foundation
internal import GRDB
public import Tabular

/// The audit log for the operator: listed, filtered, verified.
public struct AuditService: Sendable {
    private let store: Store

    /// The log is the operator's to read.
    public init(store: Store, operator: Operator) { self.store = store }

    /// Which rows are wanted; what is `nil` does not count.
    public struct Filter: Sendable {
        /// The account's e-mail, or `operator NAME`.
        public var actor: String?
        /// What was done.
        public var action: String?
        /// From this day on (UTC).
        public var from: CalendarDate?
        /// Up to this day (UTC).
        public var to: CalendarDate?

        /// All rows.
        public init() {}
    }

    /// The columns of the list.
    public static let columns = AuditQuery.columns.map(\.column)

    /// Streams the log, the newest row first.
    public func list(_ filter: Filter, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: AuditQuery.columns,
            source: """
                FROM audit a WHERE (:actor IS NULL OR a.actor = :actor COLLATE NOCASE) AND (:action IS NULL OR a.action = :action)
                AND (:from IS NULL OR a.at >= unixepoch(:from)) AND (:to IS NULL OR a.at < unixepoch(:to, '+1 day'))
                """,
            arguments: [
                "actor": filter.actor, "action": filter.action, "from": filter.from?.description,
                "to": filter.to?.description,
            ], order: ["a.id DESC"])
        return try store.audit.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Checks the whole chain.
    /// - Returns: how many rows it has, and the last one's hash, which can be noted elsewhere: a log that is cut at its end shows no other sign.
    /// - Throws: `BrokerError` of kind `inputOutput` that names the first row that does not fit.
    public func verify() throws -> (rows: Int, head: String) {
        try AuditChain.verify(store)
    }
}

enum AuditChain {
    /// Checks the chain, and that it reaches as far as the store remembers.
    static func verify(_ store: Store) throws -> (rows: Int, head: String) {
        let mark = try store.read { try AuditMark.kept(in: $0) }
        return try store.audit.read { audit in
            let chain = try verify(in: audit, keys: store.keys)
            guard try mark?.isIn(audit) ?? true else {
                throw BrokerError(
                    .auditCut,
                    "the audit log lacks row \(mark?.rows ?? 0), which the store remembers: \(store.audit.path)",
                    hint: "the file is missing, was cut, or is older than the store; restore it from the backup")
            }
            return chain
        }
    }

    static func verify(in database: Database, keys: StoreKeys) throws -> (rows: Int, head: String) {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM audit ORDER BY id")
        var previous: Data?
        var count = 0
        while let row = try rows.next() {
            count += 1
            let entry = AuditEntry(
                id: row["id"], at: row["at"], accountID: row["account_id"], actor: row["actor"], action: row["action"],
                subject: row["subject"])
            let hash: Data = row["hash"]
            guard entry.id == count, hash == entry.hash(after: previous, keys) else {
                throw BrokerError(
                    .auditBroken, "the audit log's chain is broken at row \(entry.id)",
                    hint: "it was changed, or belongs to another store; compare it with a backup")
            }
            previous = hash
        }
        return (count, previous.map { Hex.text($0) } ?? "")
    }
}

/// The SQL of the log.
enum AuditQuery {
    static let columns: [QueryColumn] = [
        QueryColumn("id", "No.", .integer, sql: "a.id"),
        QueryColumn("at", "When", .identifier, sql: "strftime('%Y-%m-%dT%H:%M:%SZ', a.at, 'unixepoch')"),
        QueryColumn("actor", "Who", .text, sql: "a.actor"),
        QueryColumn("action", "Activity", .text, sql: "a.action"),
        QueryColumn("subject", "About", .text, sql: "a.subject"),
    ]
}
