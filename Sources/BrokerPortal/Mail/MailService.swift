internal import GRDB
public import Tabular

/// The mails of the store, for the operator: those that wait are handed over again.
public struct MailService: Sendable {
    private let store: Store

    /// Mails are the operator's business.
    public init(store: Store, operator: Operator) { self.store = store }

    /// The columns of the list.
    public static let columns = queryColumns.map(\.column)

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("mail", "Mail", .integer, sql: "m.id"),
        QueryColumn(
            "created_at", "Written", .identifier, sql: "strftime('%Y-%m-%dT%H:%M:%SZ', m.created_at, 'unixepoch')"),
        QueryColumn("recipient", "To", .text, sql: "m.recipient"),
        QueryColumn("subject", "Subject", .text, sql: "m.subject"),
        QueryColumn("state", "State", .text, sql: "CASE WHEN m.sent_at IS NULL THEN 'waiting' ELSE 'sent' END"),
        QueryColumn("attempts", "Attempts", .integer, sql: "m.attempts"),
        QueryColumn("last_error", "Last Error", .text, sql: "m.last_error"),
    ]

    /// Streams the mails, the oldest first; only those that wait, unless all are wanted.
    public func list(all: Bool, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.queryColumns, source: "FROM mails m WHERE :all OR m.sent_at IS NULL", arguments: ["all": all],
            order: ["m.id"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Hands over every mail that waits.
    /// - Returns: how many were sent, and how many still wait.
    public func retry(now: Moment) throws -> (sent: Int, waiting: Int) {
        let waiting = try store.read {
            try Int64.fetchAll($0, sql: "SELECT id FROM mails WHERE sent_at IS NULL ORDER BY id")
        }
        let failed = try waiting.filter { try MailQueue(store: store).attempt($0, now: now) != nil }.count
        return (waiting.count - failed, failed)
    }
}
