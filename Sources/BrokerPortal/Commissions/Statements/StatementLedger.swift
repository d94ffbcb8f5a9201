internal import GRDB
internal import Tabular

/// A statement as a document, for carriers that gave only its lines: letterhead, lines by group, totals, and the account.
enum StatementLedger {
    /// What a line shows. Commission, adjustment and their sum are added up.
    private static let keys = [
        "line", "section", "coverage_month", "subscribers", "premium", "rate", "commission", "adjustment", "amount",
        "reason",
    ]
    private static let summed = ["premium", "commission", "adjustment", "amount"]
    private static let heading = ["parent_group_id", "group_suffix_id", "group_name"]

    /// - Returns: `nil` where the scope holds no statement, or one without lines.
    static func read(_ scope: StatementScope, in database: Database) throws -> Ledger? {
        let letterhead = try StatementSections.read(StatementSections.letterhead, of: scope, in: database)
        let figures = try Row.fetchOne(
            database, sql: "SELECT s.opening_cents, s.paid_cents \(scope.source())",
            arguments: StatementArguments(scope.arguments))
        guard let figures, !letterhead.rows.isEmpty else { return nil }
        // Groups stand in the lines of the workbook too, where a person sorts and filters them.
        let lines = StatementSections.lines
        let columns = (heading + keys).compactMap { key in lines.columns.first { $0.column.key == key } }
        var ledger = Ledger(
            title: "Commission Statement", letterhead: letterhead,
            groupColumns: columns.prefix(heading.count).map(\.column), columns: columns.map(\.column),
            summed: summed.compactMap { key in columns.firstIndex { $0.column.key == key } })
        try read(columns, of: scope, into: &ledger, in: database)
        guard !ledger.groups.isEmpty else { return nil }
        ledger.before = [.init("Opening Balance", cents: figures["opening_cents"], sign: 1)]
        ledger.after = [.init("Paid", cents: figures["paid_cents"] ?? 0, sign: -1)]
        ledger.closing = "Closing Balance"
        return ledger
    }

    /// Lines by group, those without one last; in a group as the carrier numbered them.
    private static func read(
        _ columns: [QueryColumn], of scope: StatementScope, into ledger: inout Ledger, in database: Database
    ) throws {
        let query = TableQuery(
            columns: columns, source: scope.source(joining: StatementSections.joined), arguments: scope.arguments,
            order: ["l.parent_group IS NULL", "l.parent_group", "l.group_suffix", "l.number"])
        var current: [CellValue]?
        _ = try query.run(ListRequest(columns: columns.map(\.column.key)), in: database) { row, _ in
            let group = [row[0], row[1]]
            if group != current { ledger.beginGroup(row, count: heading.count) }
            current = group
            ledger.append(row)
        }
    }
}
