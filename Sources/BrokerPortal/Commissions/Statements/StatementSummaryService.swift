internal import GRDB
public import Tabular

/// What was paid to the profile in force: by month, category and carrier.
///
/// It adds up statements of lines. Lists of checks and EFTs hold the same money once more, and statements of which only a file is known have no figures.
public struct StatementSummaryService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use commissions, or the profile is that of a broker below (STF-6).
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.commissions, ofAllProfiles: true)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The sections: totals, then by month of the statement (the newest first), category and carrier.
    /// - Throws: `BrokerError` of kind `negative` for a period beyond the window.
    public func sections(_ filter: StatementFilter) throws -> [Section] {
        var filter = filter
        filter.kind = .statement
        return try store.read { database in
            let scope = try StatementScope(filter, viewer: viewer, in: database)
            return try Self.parts.map { part in
                var section = try part.read(scope, in: database)
                if !part.isObject { section.chartColumn = part.columns.firstIndex { $0.column.key == "paid" } }
                return section
            }
        }
    }

    private static let parts = [
        StatementSections(key: "totals", title: "Totals", isObject: true, columns: period + amounts, grouping: known),
        part("month", "Month", "By Month", sql: "substr(s.statement_on, 1, 7)", descending: true),
        part("category", "Category", "By Category", sql: "COALESCE(\(StatementQuery.category), 'None')"),
        part("carrier", "Carrier", "By Carrier", sql: "k.name"),
    ]

    private static let known = "AND s.total_cents IS NOT NULL"
    private static let period = [
        QueryColumn("first_statement", "First Statement", .date, sql: "MIN(s.statement_on)"),
        QueryColumn("last_statement", "Last Statement", .date, sql: "MAX(s.statement_on)"),
    ]
    private static let amounts = [
        QueryColumn("statements", "Statements", .integer, sql: "COUNT(*)"),
        QueryColumn("total", "Total", .amount, sql: "COALESCE(SUM(s.total_cents), 0)"),
        QueryColumn("paid", "Paid", .amount, sql: "COALESCE(SUM(s.paid_cents), 0)"),
    ]

    private static func part(
        _ key: String, _ label: String, _ title: String, sql: String, descending: Bool = false
    ) -> StatementSections {
        StatementSections(
            key: key, title: title, columns: [QueryColumn(key, label, .text, sql: sql)] + amounts,
            grouping: "\(known) GROUP BY \(sql)", order: [descending ? "\(sql) DESC" : sql])
    }
}
