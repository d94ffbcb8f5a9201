internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// A value on its way into a statement. An import binds some fifty of them for every member of an 834, which GRDB's general arguments make
/// three times as slow.
enum SQLValue {
    case null
    case text(String)
    case integer(Int64)
    case blob(Data)

    init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }
    init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
    init(_ data: Data?) { self = data.map(SQLValue.blob) ?? .null }
}

/// A statement that is prepared once and run many times with values bound straight to SQLite.
struct BoundStatement {
    /// Tells SQLite to copy what is bound: SQLITE_TRANSIENT, a macro that Swift does not see.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    private let statement: Statement

    init(_ database: Database, sql: String) throws { statement = try database.makeStatement(sql: sql) }

    /// Runs the statement to its end.
    func run(_ values: some Sequence<SQLValue>) throws { _ = try first(values) }

    /// Runs the statement to its first row, and gives the first column of it.
    func first(_ values: some Sequence<SQLValue>) throws -> Int64? {
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        var index: Int32 = 0
        for value in values {
            index += 1
            BoundStatement.bind(value, to: handle, at: index)
        }
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return sqlite3_column_int64(handle, 0)
        case SQLITE_DONE: return nil
        case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }

    private static func bind(_ value: SQLValue, to handle: OpaquePointer, at index: Int32) {
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .text(var text):
            _ = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), copied)
                }
            }
        case .blob(let data):
            _ = data.withUnsafeBytes { sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), copied) }
        }
    }
}
