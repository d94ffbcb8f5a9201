internal import GRDB
internal import X12

/// The carriers of the store, found by name (without regard to case) or by payer id.
enum Carriers {
    static func findOrAdd(_ name: String, payerID: String?, in database: Database) throws -> Int64 {
        if let id = try find(name: name, in: database) {
            if let payerID { try note(payerID: payerID, of: id, in: database) }
            return id
        }
        try checkFree(payerID: payerID, in: database)
        try database.execute(sql: "INSERT INTO carriers (name, payer_id) VALUES (?, ?)", arguments: [name, payerID])
        return database.lastInsertedRowID
    }

    /// The carrier that the caller names, else an organisation of an X12 file by its identifier, else by its name.
    /// - Throws: `BrokerError` of kind `negative` when the caller names a carrier that the store does not know.
    static func find(_ organisation: Organisation?, option: String?, in database: Database) throws -> Int64? {
        if let name = option {
            guard let id = try find(name: name, in: database) else {
                throw BrokerError(.carrierUnknown, "the store knows no carrier '\(name)'")
            }
            return id
        }
        guard let organisation else { return nil }
        return try find(payerID: organisation.identifier.string, in: database)
            ?? find(name: organisation.name.string, in: database)
    }

    static func find(name: String, in database: Database) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT id FROM carriers WHERE name = ?", arguments: [name])
    }

    static func find(payerID: String, in database: Database) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT id FROM carriers WHERE payer_id = ?", arguments: [payerID])
    }

    /// The carrier that a row or an option names; where neither does, the store's only one.
    static func named(_ name: String?, in database: Database) throws -> Int64 {
        if let name {
            guard let id = try find(name: name, in: database) else {
                throw RowReject(field: "carrier", reason: "is not known; import its contracts first")
            }
            return id
        }
        let all = try Int64.fetchAll(database, sql: "SELECT id FROM carriers LIMIT 2")
        guard all.count == 1 else {
            let reason = all.isEmpty ? "is not known; import the contracts first" : "is needed: the store has several"
            throw RowReject(field: "carrier", reason: reason)
        }
        return all[0]
    }

    private static func note(payerID: String, of carrier: Int64, in database: Database) throws {
        let known = try String.fetchOne(
            database, sql: "SELECT payer_id FROM carriers WHERE id = ?", arguments: [carrier])
        guard known != payerID else { return }
        guard known == nil else {
            throw RowReject(field: "payer_id", reason: "differs from the carrier's known payer id")
        }
        try checkFree(payerID: payerID, in: database)
        try database.execute(sql: "UPDATE carriers SET payer_id = ? WHERE id = ?", arguments: [payerID, carrier])
    }

    private static func checkFree(payerID: String?, in database: Database) throws {
        guard let payerID, try find(payerID: payerID, in: database) != nil else { return }
        throw RowReject(field: "payer_id", reason: "belongs to another carrier already")
    }
}
