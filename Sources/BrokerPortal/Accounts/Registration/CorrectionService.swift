internal import GRDB
public import Tabular

/// Requests to have a contracting record corrected (REG-8), for the operator.
public struct CorrectionService: Sendable {
    private let store: Store

    /// Corrections are the operator's business; the record itself is changed by the carrier's next file.
    public init(store: Store, operator: Operator) { self.store = store }

    /// The columns of the list.
    public static let columns = queryColumns.map(\.column)

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("request", "Request", .integer, sql: "q.id"),
        QueryColumn(
            "created_at", "Made", .identifier, sql: "strftime('%Y-%m-%dT%H:%M:%SZ', q.created_at, 'unixepoch')"),
        QueryColumn("carrier", "Carrier", .text, sql: "c.name"),
        QueryColumn("npn", "NPN", .identifier, sql: "r.npn"),
        QueryColumn("state", "State", .text, sql: "CASE WHEN q.closed_at IS NULL THEN 'open' ELSE 'closed' END"),
        QueryColumn("text", "What Is Wrong", .text, sql: "q.request"),
    ]

    /// Streams the requests, the oldest first; only open ones, unless all are wanted.
    public func list(all: Bool, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.queryColumns,
            source: """
                FROM correction_requests q JOIN contracting_records r ON r.id = q.contracting_record_id
                JOIN carriers c ON c.id = r.carrier_id WHERE :all OR q.closed_at IS NULL
                """, arguments: ["all": all], order: ["q.id"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Closes a request.
    /// - Throws: `BrokerError` of kind `negative` when there is no such open request.
    public func close(_ id: Int64, now: Moment) throws {
        try store.write { database in
            try database.execute(
                sql: "UPDATE correction_requests SET closed_at = ? WHERE id = ? AND closed_at IS NULL",
                arguments: [now.seconds, id])
            guard database.changesCount == 1 else {
                throw BrokerError(.correctionUnknown, "there is no open request \(id)")
            }
        }
    }
}
