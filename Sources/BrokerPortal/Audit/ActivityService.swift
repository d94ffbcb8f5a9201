internal import GRDB
public import Tabular

/// Recent activity: an account's own view of the audit log.
public struct ActivityService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// The activity of the viewer's account.
    public init(store: Store, viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list.
    public static let columns = queryColumns.map(\.column)

    private static let queryColumns = AuditQuery.columns.filter { ["at", "action", "subject"].contains($0.column.key) }

    /// Streams the account's activity, the newest first.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.queryColumns, source: "FROM audit a WHERE a.account_id = :account",
            arguments: ["account": viewer.accountID], order: ["a.id DESC"])
        return try store.audit.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }
}
