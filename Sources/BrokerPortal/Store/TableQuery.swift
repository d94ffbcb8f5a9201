internal import GRDB
internal import GRDBSQLite
internal import Tabular

/// What a caller wants of a list: which columns, in what order, and which part of it.
public struct ListRequest {
    /// Keys of the columns, in the order wanted.
    public var columns: [String]
    /// What to sort by first; the list's own total order follows.
    public var sort: [SortKey]
    /// At most so many rows; `nil` is all.
    public var limit: Int?
    /// So many rows are left out first.
    public var offset: Int
    /// Is told the SQL that answers, with its arguments filled in.
    public var explain: ((String) -> Void)?

    /// A request for these columns.
    public init(columns: [String], sort: [SortKey] = [], limit: Int? = nil, offset: Int = 0) {
        self.columns = columns
        self.sort = sort
        self.limit = limit
        self.offset = offset
    }
}

/// A column to sort by. Text is compared without regard to the case of ASCII letters; nothing comes before everything.
public struct SortKey: Sendable, Equatable {
    /// The column's key.
    public let key: String
    /// Whether the largest comes first.
    public let descending: Bool

    /// A column to sort by, ascending where nothing else is said.
    public init(key: String, descending: Bool = false) {
        self.key = key
        self.descending = descending
    }
}

/// A column of a list, and the SQL that computes it.
struct QueryColumn: Sendable {
    let column: Tabular.Column
    let sql: String

    init(_ key: String, _ title: String, _ type: ColumnType, emphasis: [String: Emphasis] = [:], sql: String) {
        column = Tabular.Column(key: key, title: title, type: type, emphasis: emphasis)
        self.sql = sql
    }
}

/// A SELECT built from the columns that were asked for, whose rows are streamed without becoming objects.
struct TableQuery {
    let columns: [QueryColumn]
    /// Common table expressions, from WITH on.
    var with = ""
    /// FROM and WHERE.
    let source: String
    let arguments: [String: (any DatabaseValueConvertible)?]
    /// The list's own total order.
    let order: [String]

    /// Streams the rows. `extra` are whole numbers for the caller alone, which do not join the row.
    ///
    /// - Returns: whether `limit` left rows out.
    func run(
        _ request: ListRequest, extra: [String] = [], in database: Database,
        row body: (RowBuffer, [Int64]) throws -> Void
    ) throws -> Bool {
        let selected = try request.columns.map(column)
        let sql = try text(request, selected: selected, extra: extra)
        let statement = try database.makeStatement(sql: sql)
        statement.setUncheckedArguments(StatementArguments(arguments))
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        if let explain = request.explain, let expanded = sqlite3_expanded_sql(handle) {
            explain(String(cString: expanded) + ";")
            sqlite3_free(expanded)
        }
        let buffer = RowBuffer()
        var rows = 0
        while try TableQuery.step(handle) {
            rows += 1
            if let limit = request.limit, rows > limit { return true }
            buffer.removeAll()
            for index in 0..<Int32(selected.count) { TableQuery.append(handle, index, to: buffer) }
            let extras = extra.indices.map { sqlite3_column_int64(handle, Int32(selected.count + $0)) }
            try body(buffer, extras)
        }
        return false
    }

    private func text(_ request: ListRequest, selected: [QueryColumn], extra: [String]) throws -> String {
        let sort = try request.sort.map { key in
            let column = try column(key.key)
            let collation = column.column.type == .integer || column.column.type == .amount ? "" : " COLLATE NOCASE"
            return "\(column.sql)\(collation)\(key.descending ? " DESC" : "")"
        }
        // A list without columns still has its rows.
        let expressions = selected.map(\.sql) + extra
        let values = expressions.isEmpty ? "NULL" : expressions.joined(separator: ",\n    ")
        // One row more than asked for tells whether the limit cut the list.
        let limit = request.limit.map { $0 + 1 } ?? -1
        return """
            \(with.isEmpty ? "" : with + "\n")SELECT \(values)
            \(source)
            ORDER BY \((sort + order).joined(separator: ", "))
            LIMIT \(limit) OFFSET \(request.offset)
            """
    }

    private func column(_ key: String) throws -> QueryColumn {
        guard let column = columns.first(where: { $0.column.key == key }) else {
            throw BrokerError(.usage, code: "column_unknown", "there is no column '\(key)'")
        }
        return column
    }

    private static func step(_ handle: OpaquePointer) throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }

    /// Copies SQLite's own bytes: the hot path of every export.
    private static func append(_ handle: OpaquePointer, _ index: Int32, to buffer: RowBuffer) {
        // One look-up of the column; the calls on its value take no lock.
        let value = sqlite3_column_value(handle, index)
        switch sqlite3_value_type(value) {
        case SQLITE_NULL:
            buffer.appendNull()
        case SQLITE_INTEGER:
            buffer.append(integer: sqlite3_value_int64(value))
        default:
            let bytes = sqlite3_value_text(value)
            let count = Int(sqlite3_value_bytes(value))
            buffer.append(text: UnsafeBufferPointer(start: bytes, count: count))
        }
    }
}
