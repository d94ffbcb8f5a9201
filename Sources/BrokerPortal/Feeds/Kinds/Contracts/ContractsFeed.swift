internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads a contracts file: carriers, contracting records (REG-2) and profiles (HOME-1, ACC-3).
struct ContractsFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let csv = CSVFeed(.contracts)
        var seen: [String: (record: ContractRow.Record, place: String)] = [:]
        try csv.read(source, fileName: fileName, into: batch) { row in
            let contract = try ContractRow(row)
            let key = "\(contract.carrier.lowercased()) \(contract.record.npn)"
            if let earlier = seen[key], earlier.record != contract.record {
                throw RowReject(
                    field: "npn",
                    reason: "the contracting record differs from that of the same NPN in \(earlier.place)")
            }
            if seen[key] == nil { seen[key] = (contract.record, row.place) }
            try warn(about: contract, at: row.place, in: batch)
            try save(contract, in: batch)
        }
    }

    private func save(_ contract: ContractRow, in batch: Batch) throws {
        let carrier = try Carriers.findOrAdd(contract.carrier, payerID: contract.payerID, in: batch.database)
        let record = try save(contract.record, carrier: carrier, in: batch)
        try checkOwner(of: contract.brokerID, carrier: carrier, record: record, in: batch.database)
        _ = try batch.upsert(Self.profiles)(
            batch: batch.id, keys: [.integer(carrier), .text(contract.brokerID)],
            values: [
                .integer(record), .text(contract.association), .text(contract.lineOfBusiness), .text(contract.state),
                SQLValue(contract.license?.description), SQLValue(contract.licenseExpiresOn?.description),
            ])
    }

    private func save(_ record: ContractRow.Record, carrier: Int64, in batch: Batch) throws -> Int64 {
        let keys = batch.store.keys
        return try batch.upsert(Self.records)(
            batch: batch.id, keys: [.integer(carrier), .text(record.npn.description)],
            values: [
                .text(record.taxID.kind.rawValue), .blob(keys.hash(record.taxID.digits)), .text(record.lastName),
                SQLValue(record.firstName), .text(record.email), SQLValue(record.phone), SQLValue(record.firm),
                .text(record.accountType.rawValue), .text(record.statesAppointed), .text(record.status.rawValue),
                SQLValue(record.createdOn?.description), SQLValue(record.effectiveOn?.description),
                SQLValue(record.terminatedOn?.description), SQLValue(record.uplineNPN?.description),
            ], uncompared: [.blob(try keys.seal(record.taxID.digits))]
        ).id
    }

    /// A Broker ID does not pass from one producer to another in silence: all its groups would.
    private func checkOwner(of brokerID: String, carrier: Int64, record: Int64, in database: Database) throws {
        let owner = try Int64.fetchOne(
            database, sql: "SELECT contracting_record_id FROM profiles WHERE carrier_id = ? AND broker_id = ?",
            arguments: [carrier, brokerID])
        guard owner == nil || owner == record else {
            throw RowReject(field: "broker_id", reason: "belongs to another NPN already")
        }
    }

    private func warn(about contract: ContractRow, at place: String, in batch: Batch) throws {
        if contract.record.taxID.hasUnassignedPrefix {
            try batch.warn(place: place, field: "tax_id", reason: "has a prefix that the IRS had not assigned to EINs")
        }
        if contract.state == "CA", let license = contract.license, !license.hasCalifornianShape {
            try batch.warn(place: place, field: "license_number", reason: "has not the shape of a Californian license")
        }
    }

    private static let records = UpsertTable(
        name: "contracting_records", keys: ["carrier_id", "npn"],
        values: [
            "tax_id_kind", "tax_id_hash", "last_name", "first_name", "email", "phone", "firm", "account_type",
            "states_appointed", "status", "created_on", "effective_on", "terminated_on", "upline_npn",
        ], uncompared: ["tax_id_sealed"])

    private static let profiles = UpsertTable(
        name: "profiles", keys: ["carrier_id", "broker_id"],
        values: [
            "contracting_record_id", "association", "line_of_business", "state", "license_number",
            "license_expires_on",
        ])
}
