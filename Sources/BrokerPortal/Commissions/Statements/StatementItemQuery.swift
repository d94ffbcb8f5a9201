internal import GRDB
internal import Tabular

/// Which files a selection of statements has.
struct StatementItemQuery {
    /// `nil` takes the carrier's own files, and both formats rendered of a statement that has none.
    let formats: Set<StatementFormat>?

    func items(_ scope: StatementScope, in database: Database) throws -> [StatementItem] {
        try rows(scope, in: database).flatMap(items)
    }

    /// - Throws: `BrokerError` of kind `negative` where the profile in force has no such statement.
    func items(named name: String, viewer: Viewer, in database: Database) throws -> [StatementItem] {
        let rows = try rows(.named(name, viewer: viewer), in: database)
        guard !rows.isEmpty else { throw StatementService.unknown(name) }
        return rows.flatMap(items)
    }

    private func rows(_ scope: StatementScope, in database: Database) throws -> [Row] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT s.id, s.name, s.statement_on, EXISTS (SELECT 1 FROM statement_lines l WHERE l.statement_id = s.id) AS has_lines,
                    COALESCE((SELECT group_concat(format) FROM statement_files WHERE statement_id = s.id), '') AS files
                \(scope.source()) ORDER BY \(StatementQuery.order.joined(separator: ", "))
                """, arguments: StatementArguments(scope.arguments))
    }

    private func items(_ row: Row) -> [StatementItem] {
        let files = (row["files"] as String).split(separator: ",").compactMap {
            StatementFormat(rawValue: String($0))
        }
        let wanted = formats ?? (files.isEmpty ? Set(StatementFormat.allCases) : Set(files))
        return StatementFormat.allCases.filter(wanted.contains).compactMap { format in
            let isOwn = files.contains(format)
            guard isOwn || row["has_lines"],
                let day = CalendarDate(iso: row["statement_on"] as String)
            else {
                return nil
            }
            return StatementItem(
                statement: row["name"], format: format, isRendered: !isOwn, id: row["id"], day: day)
        }
    }
}
