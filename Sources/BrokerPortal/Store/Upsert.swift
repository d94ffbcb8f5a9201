internal import GRDB

/// Which columns of a table identify a row, and which are compared and written.
struct UpsertTable: Sendable {
    let name: String
    /// The columns that are unique together.
    let keys: [String]
    /// The columns that are compared.
    let values: [String]
    /// Columns written along with a change but never a change by themselves, such as a value sealed under a fresh nonce.
    var uncompared: [String] = []
    /// Columns that a new row gets from SQL, in which `?1` is the first key.
    var derived: [(column: String, sql: String)] = []
}

/// A row as `Upsert` leaves it.
struct UpsertedRow {
    let id: Int64
    let isNew: Bool
}

/// Brings rows of a table to given values: inserts a row when its key is new, updates it when a value differs, else leaves it alone.
///
/// So a row's `batch_id` is the last batch that changed it, and the change log gets nothing for what stays the same.
final class Upsert {
    private let database: Database
    private let find: BoundStatement
    private let insert: BoundStatement
    private let replace: BoundStatement
    private let fill: BoundStatement

    /// - Parameter clearing: the columns, as `table.column`, that a null clears, where any other null leaves what a row has; `nil` where every null
    ///   clears.
    init(_ database: Database, _ table: UpsertTable, clearing: Set<String>? = nil) throws {
        let value = { (column: String) in
            clearing?.contains("\(table.name).\(column)") ?? true ? "?" : "COALESCE(?, \(column))"
        }
        let written = table.values + table.uncompared
        let all = table.keys + written + ["batch_id"]
        let marks = { (count: Int) in Array(repeating: "?", count: count).joined(separator: ", ") }
        let list = { (columns: [String]) in columns.joined(separator: ", ") }
        let assigned = { (columns: [String], value: (String) -> String) in list(columns.map { "\($0) = \(value($0))" })
        }
        self.database = database
        find = try BoundStatement(
            database,
            sql: "SELECT id FROM \(table.name) WHERE \(table.keys.map { "\($0) = ?" }.joined(separator: " AND "))")
        insert = try BoundStatement(
            database,
            sql: """
                INSERT INTO \(table.name) (\(list(all + table.derived.map(\.column))))
                VALUES (\(list([marks(all.count)] + table.derived.map(\.sql))))
                """)
        replace = try BoundStatement(
            database,
            sql: """
                UPDATE \(table.name) SET \(assigned(written, value)), batch_id = ?
                WHERE id = ? AND (\(list(table.values))) IS NOT (\(list(table.values.map(value))))
                """)
        fill = try BoundStatement(
            database,
            sql: """
                UPDATE \(table.name) SET \(assigned(written) { "COALESCE(?, \($0))" }), batch_id = ?
                WHERE id = ? AND (\(list(table.values))) IS NOT (\(list(table.values.map { "COALESCE(?, \($0))" })))
                """)
    }

    /// The row, whether it was there or is new.
    ///
    /// - Parameters:
    ///   - keepingMissing: a value that is null leaves what an existing row has.
    ///   - known: the row with the keys, or that there is none, where the caller has looked already.
    func callAsFunction(
        batch: Int64, keys: [SQLValue], values: [SQLValue], uncompared: [SQLValue] = [], keepingMissing: Bool = false,
        known: Int64?? = nil
    ) throws -> UpsertedRow {
        guard let id = try known ?? id(keys: keys) else {
            try insert.run([keys, values, uncompared, [.integer(batch)]].joined())
            return UpsertedRow(id: database.lastInsertedRowID, isNew: true)
        }
        try (keepingMissing ? fill : replace).run(
            [values, uncompared, [.integer(batch), .integer(id)], values].joined())
        return UpsertedRow(id: id, isNew: false)
    }

    /// The id of the row with these keys, if there is one.
    func id(keys: [SQLValue]) throws -> Int64? { try find.first(keys) }
}
