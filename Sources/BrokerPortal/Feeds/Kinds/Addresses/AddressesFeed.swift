internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads the addresses that stand under Broker IDs (SAL-1).
struct AddressesFeed: Feed {
    private enum Status: String, CaseIterable { case active, ended }

    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let csv = CSVFeed(.addresses)
        try csv.read(source, fileName: fileName, into: batch) { try save($0, in: batch) }
    }

    private func save(_ row: CSVRow, in batch: Batch) throws {
        let status = try row.text("status") == nil ? Status.active : row.word("status", as: Status.self)
        let number = try row.needed("address_id")
        guard number.utf8.count <= 30, number.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            throw RowReject(field: "address_id", reason: "is longer than 30 characters, or has blanks")
        }
        _ = try batch.upsert(Self.addresses)(
            batch: batch.id, keys: [.integer(try profile(row, in: batch)), .text(number)],
            values: try [
                .text(row.needed("address")), .text(row.needed("city")), .text(row.needed("state").uppercased()),
                .text(row.needed("zip")), .text(status.rawValue),
            ])
    }

    private func profile(_ row: CSVRow, in batch: Batch) throws -> Int64 {
        let found = try Int64.fetchAll(
            batch.database.cachedStatement(
                sql: """
                    SELECT f.id FROM profiles f JOIN carriers k ON k.id = f.carrier_id
                    WHERE f.broker_id = ?1 AND (?2 IS NULL OR k.name = ?2) LIMIT 2
                    """), arguments: [row.needed("broker_id"), row.text("carrier") ?? batch.options.carrier])
        guard let profile = found.first else {
            throw RowReject(field: "broker_id", reason: "is none that the store knows; import the contracts first")
        }
        guard found.count == 1 else {
            throw RowReject(field: "carrier", reason: "is needed: two carriers use this Broker ID")
        }
        return profile
    }

    private static let addresses = UpsertTable(
        name: "profile_addresses", keys: ["profile_id", "number"],
        values: ["address", "city", "state", "zip", "status"])
}
