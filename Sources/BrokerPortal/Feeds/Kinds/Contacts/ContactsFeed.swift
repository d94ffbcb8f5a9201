internal import ByteStreams
internal import GRDB

/// Loads a carrier's contacts (SUP-1). The file is the whole list: what it no longer names is removed.
struct ContactsFeed: Feed {
    private final class Seen {
        var lines: [Int64: Int] = [:]
        var carriers: Set<Int64> = []
    }

    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let csv = CSVFeed(.contacts)
        let seen = Seen()
        try csv.read(source, fileName: fileName, into: batch) { row in
            let contact = try ContactRow(row)
            let carrier = try Carriers.named(contact.carrier ?? batch.options.carrier, in: batch.database)
            let id = try batch.upsert(Self.contacts)(
                batch: batch.id,
                keys: [
                    .integer(carrier), .text(contact.topic), .text(contact.name), .text(contact.region),
                    .text(contact.line),
                ],
                values: [
                    SQLValue(contact.phone), SQLValue(contact.email), SQLValue(contact.hours), SQLValue(contact.url),
                ]
            ).id
            if let line = seen.lines.updateValue(row.line, forKey: id) {
                throw RowReject(field: "name", reason: "the same contact stands in line \(line) already")
            }
            seen.carriers.insert(carrier)
        }
        // Of a file with rejects nobody knows whom it leaves out.
        if batch.rejected == 0 { try removeOthers(seen, in: batch) }
    }

    private func removeOthers(_ seen: Seen, in batch: Batch) throws {
        let carriers = seen.carriers.sorted().map(String.init).joined(separator: ", ")
        let known = try Int64.fetchAll(
            batch.database, sql: "SELECT id FROM contacts WHERE carrier_id IN (\(carriers)) ORDER BY id")
        for id in known where seen.lines[id] == nil {
            try batch.database.execute(
                sql: "UPDATE contacts SET batch_id = ? WHERE id = ?", arguments: [batch.id, id])
            try batch.database.execute(sql: "DELETE FROM contacts WHERE id = ?", arguments: [id])
        }
    }

    private static let contacts = UpsertTable(
        name: "contacts", keys: ["carrier_id", "topic", "name", "region", "line_of_business"],
        values: ["phone", "email", "hours", "url"])
}
