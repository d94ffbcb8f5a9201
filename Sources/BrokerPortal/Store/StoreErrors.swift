internal import GRDB

extension Store {
    /// Turns what SQLite says into this library's own errors, in one place.
    static func mappingErrors<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw brokerError(for: error, path: path)
        }
    }

    /// The message never holds SQLite's own text: it may quote values of a row.
    private static func brokerError(for error: DatabaseError, path: String) -> BrokerError {
        switch error.resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return BrokerError(
                .tryAgain, code: "store_busy", "the store is busy: another program is writing to it",
                hint: "try again in a moment, or wait longer with --wait SECONDS")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return BrokerError(.inputOutput, code: "store_read_only", "the store cannot be written: \(path)")
        case .SQLITE_FULL:
            return BrokerError(
                .inputOutput, code: "disk_full", "the disk is full; the store is as it was before",
                hint: "make room and run the command again")
        case .SQLITE_CANTOPEN:
            return BrokerError(.configuration, code: "store_cannot_open", "the store cannot be opened: \(path)")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return BrokerError(
                .inputOutput, code: "store_damaged", "this is no store, or it is damaged: \(path)",
                hint: "name another with --store, or restore a back-up copy")
        case .SQLITE_IOERR:
            return BrokerError(.inputOutput, code: "store_io", "reading or writing the store failed: \(path)")
        default:
            return BrokerError(
                .fault, code: "store_fault",
                "the store refused a statement (SQLite code \(error.extendedResultCode.rawValue))",
                hint: "this is a fault of the program; please report it with the command that you ran")
        }
    }
}
