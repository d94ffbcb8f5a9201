internal import GRDB
internal import Tabular

/// The rows of a reconciliation as a table that can be filtered, sorted and cut like any list: a database in memory, of one command.
struct ReconciliationTable {
    static let columns: [QueryColumn] = [
        QueryColumn("id", "ID", .identifier, sql: "id"),
        QueryColumn("verdict", "Verdict", .text, sql: "verdict"),
        QueryColumn("state", "State", .text, sql: "state"),
        QueryColumn("statement", "Statement", .identifier, sql: "statement"),
        QueryColumn("line", "Line", .integer, sql: "line"),
        QueryColumn("statement_date", "Statement Date", .date, sql: "statement_date"),
        QueryColumn("section", "Section", .text, sql: "section"),
        QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "parent"),
        QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "suffix"),
        QueryColumn("group_name", "Group Name", .text, sql: "name"),
        QueryColumn("coverage_month", "Coverage Month", .identifier, sql: "month"),
        QueryColumn("premium", "Premium", .amount, sql: "premium"),
        QueryColumn("statement_premium", "Premium on Statement", .amount, sql: "statement_premium"),
        QueryColumn("basis", "Judged On", .text, sql: "basis"),
        QueryColumn("expected", "Due", .amount, sql: "expected"),
        QueryColumn("paid", "Paid", .amount, sql: "paid"),
        QueryColumn("difference", "Difference", .amount, sql: "COALESCE(expected, 0) - paid"),
        QueryColumn("match", "Match", .text, sql: "matched"),
        QueryColumn("reason", "Reason", .text, sql: "reason"),
        QueryColumn("note", "Note", .text, sql: "note"),
    ]

    private static let order = [
        "statement IS NULL", "statement_date", "statement COLLATE NOCASE", "line", "month", "parent", "suffix",
        "section", "id",
    ]

    private let queue: DatabaseQueue

    init(_ input: ReconcileInput, _ rows: some Sequence<ReconciledLine>) throws {
        queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    CREATE TABLE rows (id, verdict, state, statement, line, statement_date, section, parent, suffix, name, month, premium,
                        statement_premium, basis, expected, paid, matched, reason, note)
                    """)
            try database.inTransaction {
                let marks = Array(repeating: "?", count: 19).joined(separator: ", ")
                let insert = try BoundStatement(database, sql: "INSERT INTO rows VALUES (\(marks))")
                for row in rows { try insert.run(Self.values(row, input)) }
                return .commit
            }
        }
    }

    /// Streams the rows.
    /// - Returns: whether the limit left rows out.
    func run(_ request: ListRequest, verdict: Verdict? = nil, row body: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.columns, source: "FROM rows WHERE :verdict IS NULL OR verdict = :verdict",
            arguments: ["verdict": verdict?.rawValue], order: Self.order)
        return try queue.read { database in try query.run(request, in: database) { row, _ in try body(row) } }
    }

    private static func values(_ row: ReconciledLine, _ input: ReconcileInput) -> [SQLValue] {
        let line = row.line.map { input.lines[$0] }
        let statement = line.map { input.statements[$0.statement] }
        let group = row.group.map { input.groups[$0] }
        return [
            .text(row.id), .text(row.verdict.rawValue), .text(row.state.rawValue), SQLValue(statement?.name),
            SQLValue(line?.number), SQLValue(statement?.day.description), .text(row.section.rawValue),
            SQLValue(group?.number.parent ?? line?.parent), SQLValue(group?.number.suffix ?? line?.suffix),
            SQLValue(group?.name ?? line?.name), .text(row.month.description), SQLValue(row.premium),
            SQLValue(line?.premium), .text(row.basis.rawValue),
            row.isExpectedUnknown ? .null : .integer(row.expected), .integer(row.paid), SQLValue(row.match),
            .text(row.reason),
            SQLValue(row.note),
        ]
    }
}
