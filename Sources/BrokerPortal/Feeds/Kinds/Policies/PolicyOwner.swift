internal import GRDB

/// Finds the Broker ID, and with it the carrier, under which a row's policy is: by Broker ID and carrier, else by the agent's NPN.
final class PolicyOwner {
    struct Owner {
        let profile: Int64
        let carrier: Int64
    }

    private let database: Database
    private var known: [String: Owner] = [:]

    init(_ database: Database) { self.database = database }

    /// - Throws: `RowReject` where none or several fit.
    func owner(_ row: CSVRow) throws -> Owner {
        let (carrier, brokerID, npn) = (row.text("carrier"), row.text("broker_id"), row.text("agent_npn"))
        let key = [carrier, brokerID, npn].map { $0 ?? "" }.joined(separator: "\u{1F}")
        if let owner = known[key] { return owner }
        if let carrier, try Carriers.find(name: carrier, in: database) == nil {
            throw RowReject(field: "carrier", reason: "is not known; import its contracts first")
        }
        let owner =
            try brokerID.map { try find("f.broker_id = ?1", $0, carrier, field: "broker_id") }
            ?? npn.map { try find("r.npn = ?1", $0, carrier, field: "agent_npn") }
        guard let owner else {
            throw RowReject(field: "broker_id", reason: "is needed: name it with --broker-id")
        }
        known[key] = owner
        return owner
    }

    private func find(_ condition: String, _ value: String, _ carrier: String?, field: String) throws -> Owner {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT f.id, f.carrier_id FROM profiles f JOIN contracting_records r ON r.id = f.contracting_record_id
                JOIN carriers k ON k.id = f.carrier_id WHERE \(condition) AND (?2 IS NULL OR k.name = ?2) LIMIT 2
                """, arguments: [value, carrier])
        guard let found = rows.first else {
            throw RowReject(field: field, reason: "is not known; import its contract first")
        }
        guard rows.count == 1 else {
            let other = carrier == nil ? "carrier" : "broker_id"
            throw RowReject(
                field: other,
                reason: "is needed: several fit the row; name it with --\(other == "carrier" ? "carrier" : "broker-id")"
            )
        }
        return Owner(profile: found["id"], carrier: found["carrier_id"])
    }
}
