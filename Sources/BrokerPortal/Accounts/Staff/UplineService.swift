internal import GRDB
public import Tabular

/// Which general agency above may see the broker's groups; never the subscribers.
public struct UplineService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not manage accounts.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.manageAccounts)
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list.
    public static let columns = queryColumns.map(\.column)

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("upline_npn", "Upline NPN", .identifier, sql: "u.npn"),
        QueryColumn("firm", "Firm", .text, sql: "u.firm"),
        QueryColumn("access", "Access", .text, sql: "CASE WHEN g.upline_npn IS NULL THEN 'none' ELSE 'groups' END"),
        QueryColumn("allowed_on", "Allowed", .date, sql: "date(g.allowed_at, 'unixepoch')"),
    ]

    /// Streams the agencies that are above the broker on a contracting record, by NPN.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.queryColumns,
            source: """
                FROM (SELECT DISTINCT r.upline_npn AS npn, (
                        SELECT MIN(COALESCE(a.firm, a.last_name)) FROM contracting_records a WHERE a.npn = r.upline_npn) AS firm
                    FROM accounts b JOIN contracting_records r ON r.npn = b.npn AND r.tax_id_hash = b.tax_id_hash
                    WHERE b.id = :broker AND r.upline_npn IS NOT NULL) u
                LEFT JOIN upline_grants g ON g.account_id = :broker AND g.upline_npn = u.npn
                """, arguments: ["broker": viewer.brokerAccountID], order: ["u.npn"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Allows an agency to see the groups.
    /// - Throws: `BrokerError` of kind `negative` when it is not above the broker.
    public func allow(_ npn: String) throws {
        try change(
            npn, .uplineAllowed,
            sql: """
                INSERT INTO upline_grants (account_id, upline_npn, allowed_at) VALUES (:broker, :npn, :now) ON CONFLICT DO NOTHING
                """)
    }

    /// Revokes an agency's access.
    /// - Throws: `BrokerError` of kind `negative` when it is not above the broker.
    public func revoke(_ npn: String) throws {
        try change(
            npn, .uplineRevoked,
            sql: "DELETE FROM upline_grants WHERE account_id = :broker AND upline_npn = :npn AND :now > 0")
    }

    private func change(_ text: String, _ action: AuditAction, sql: String) throws {
        try viewer.requireWriting()
        try viewer.requireSession()
        let npn = NPN(text)?.description
        try store.write { database in
            let isAbove = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM accounts b JOIN contracting_records r ON r.npn = b.npn AND r.tax_id_hash = b.tax_id_hash
                        WHERE b.id = ?1 AND r.upline_npn = ?2) OR EXISTS (SELECT 1 FROM upline_grants WHERE account_id = ?1 AND upline_npn = ?2)
                    """, arguments: [viewer.brokerAccountID, npn])
            guard let npn, isAbove == true else {
                throw BrokerError(
                    .uplineUnknown, "none of your contracts names this agency as upline",
                    hint: "see 'broker upline list'")
            }
            try database.execute(
                sql: sql, arguments: ["broker": viewer.brokerAccountID, "npn": npn, "now": viewer.now.seconds])
            try store.audit.append(action, by: viewer.actor, ["upline": npn], now: viewer.now)
        }
    }
}
