internal import GRDB

/// Brings one row of a table to the given values: inserts it when its key is new, updates it when a value differs, else leaves it alone.
///
/// So a row's `batch_id` is the last batch that changed it, and the change log gets nothing for what stays the same.
struct Upsert: Sendable {
    private let find: String
    private let insert: String
    private let replace: String
    private let fill: String

    /// - Parameters:
    ///   - keys: the columns that identify the row; they are unique together.
    ///   - values: the columns that are compared.
    ///   - uncompared: columns written along with a change but never a change by themselves, such as a value sealed under a fresh nonce.
    init(table: String, keys: [String], values: [String], uncompared: [String] = []) {
        let written = values + uncompared
        let all = keys + written + ["batch_id"]
        let match = keys.map { "\($0) = ?" }.joined(separator: " AND ")
        let marks = { (count: Int) in Array(repeating: "?", count: count).joined(separator: ", ") }
        find = "SELECT id FROM \(table) WHERE \(match)"
        insert = "INSERT INTO \(table) (\(all.joined(separator: ", "))) VALUES (\(marks(all.count)))"
        replace = """
            UPDATE \(table) SET \((written + ["batch_id"]).map { "\($0) = ?" }.joined(separator: ", "))
            WHERE id = ? AND (\(values.joined(separator: ", "))) IS NOT (\(marks(values.count)))
            """
        fill = """
            UPDATE \(table) SET \(written.map { "\($0) = COALESCE(?, \($0))" }.joined(separator: ", ")), batch_id = ?
            WHERE id = ? AND (\(values.joined(separator: ", "))) IS NOT (\(values.map { "COALESCE(?, \($0))" }.joined(separator: ", ")))
            """
    }

    typealias Values = [(any DatabaseValueConvertible)?]

    /// The row's id, whether it was there or is new.
    ///
    /// - Parameter keepingMissing: a value that is `nil` leaves what an existing row has.
    func callAsFunction(
        _ database: Database, batch: Int64, keys: Values, values: Values, uncompared: Values = [],
        keepingMissing: Bool = false
    ) throws -> Int64 {
        guard let id = try id(database, keys: keys) else {
            let arguments = StatementArguments(keys + values + uncompared + [batch])
            try database.cachedStatement(sql: insert).execute(arguments: arguments)
            return database.lastInsertedRowID
        }
        let arguments = StatementArguments(values + uncompared + [batch, id] + values)
        try database.cachedStatement(sql: keepingMissing ? fill : replace).execute(arguments: arguments)
        return id
    }

    /// The id of the row with these keys, if there is one.
    func id(_ database: Database, keys: Values) throws -> Int64? {
        try Int64.fetchOne(database.cachedStatement(sql: find), arguments: StatementArguments(keys))
    }
}
