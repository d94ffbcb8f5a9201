internal import GRDB

/// Finds the Broker ID, and with it the carrier, under which a row's policy is: by Broker ID and carrier, else by the agent's NPN,
/// else the only one of the carrier.
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
        let owner = try find(carrier, brokerID, npn)
        known[key] = owner
        return owner
    }

    private func find(_ carrier: String?, _ brokerID: String?, _ npn: String?) throws -> Owner {
        let named = brokerID == nil ? npn == nil ? nil : "agent_npn" : "broker_id"
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT f.id, f.carrier_id FROM profiles f JOIN contracting_records r ON r.id = f.contracting_record_id
                JOIN carriers k ON k.id = f.carrier_id WHERE (?1 IS NULL OR k.name = ?1)
                AND CASE WHEN ?2 IS NOT NULL THEN f.broker_id = ?2 WHEN ?3 IS NOT NULL THEN r.npn = ?3 ELSE ?1 IS NOT NULL END LIMIT 2
                """, arguments: [carrier, brokerID, npn])
        switch rows.count {
        case 1: return Owner(profile: rows[0]["id"], carrier: rows[0]["carrier_id"])
        case 0 where named != nil:
            throw RowReject(field: named, reason: "is not known; import its contract first")
        case 0 where carrier != nil:
            throw RowReject(
                field: "broker_id", reason: "is needed: the carrier has none in this store; import its contracts first")
        default:
            let missing = carrier == nil ? "carrier" : "broker_id"
            let option = carrier == nil ? "--carrier" : "--broker-id"
            throw RowReject(field: missing, reason: "is needed: several fit the row; name it with \(option)")
        }
    }
}
