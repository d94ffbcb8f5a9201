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
                .storeBusy, "the store is busy: another program is writing to it",
                hint: "try again in a moment, or wait longer with --wait SECONDS")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return BrokerError(.storeReadOnly, "the store cannot be written: \(path)")
        case .SQLITE_FULL:
            return BrokerError(
                .diskFull, "the disk is full; the store is unchanged",
                hint: "free some space and run the command again")
        case .SQLITE_CANTOPEN:
            return BrokerError(.storeCannotOpen, "the store cannot be opened: \(path)")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return BrokerError(
                .storeDamaged, "the file is not a store, or is damaged: \(path)",
                hint: "choose another store with --store, or restore a backup")
        case .SQLITE_IOERR:
            return BrokerError(.storeIo, "reading or writing the store failed: \(path)")
        default:
            return BrokerError(
                .storeFault,
                "the store refused a statement (SQLite code \(error.extendedResultCode.rawValue))",
                hint: "this is an internal error; please report it with the command that you ran")
        }
    }
}
