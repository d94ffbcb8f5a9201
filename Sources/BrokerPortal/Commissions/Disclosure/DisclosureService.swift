internal import GRDB
public import Tabular

/// What a broker got from each group's business in a year, against the $1,000 from which the Consolidated Appropriations Act 2021, section 202, has him
/// disclose it.
public struct DisclosureService: Sendable {
    /// From this amount on, in cents, a payee's compensation is to be disclosed.
    public static let threshold: Int64 = 100_000

    private let store: Store
    private let viewer: Viewer

    /// A service for a viewer who may use the commissions.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.commissions)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list.
    public static let columns = query.map(\.column)

    /// Streams one row per group and payee: by group, the broker himself first.
    ///
    /// Direct is the base commission, indirect are overrides and bonuses. The broker's own are the lines of statements dated in the year. What others got of
    /// a split or as an override is computed from the agreements and those lines.
    /// - Returns: whether the limit left rows out.
    public func list(year: Int, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let rows = try store.read { database in
            let rules = try Agreements.load(profile: viewer.profile, in: database).rules
            return DisclosureSums(try ReconcileInput.load(viewer, rules: rules, in: database), year: year).rows
        }
        let queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: "CREATE TABLE rows (position, parent, suffix, name, payee, source, direct, indirect)")
            let insert = try BoundStatement(database, sql: "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            for (position, row) in rows.enumerated() {
                try insert.run([
                    .integer(Int64(position)), SQLValue(row.parent), SQLValue(row.suffix), SQLValue(row.name),
                    .text(row.payee), .text(row.isComputed ? "agreements" : "statements"), .integer(row.direct),
                    .integer(row.indirect),
                ])
            }
        }
        let table = TableQuery(
            columns: Self.query, source: "FROM rows", arguments: [:], order: ["position"])
        return try queue.read { database in try table.run(request, in: database) { buffer, _ in try row(buffer) } }
    }

    private static let query = [
        QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "parent"),
        QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "suffix"),
        QueryColumn("group_name", "Group Name", .text, sql: "name"),
        QueryColumn("payee", "Payee", .identifier, sql: "payee"),
        QueryColumn("source", "Source", .text, sql: "source"),
        QueryColumn("direct", "Direct", .amount, sql: "direct"),
        QueryColumn("indirect", "Indirect", .amount, sql: "indirect"),
        QueryColumn("total", "Total", .amount, sql: "direct + indirect"),
        QueryColumn(
            "disclose", "Disclose", .text, sql: "CASE WHEN direct + indirect >= \(threshold) THEN 'yes' ELSE 'no' END"),
    ]
}
