internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads statements line by line from a CSV: all of a statement, or none of it.
struct StatementsFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let collector = StatementCollector()
        var csv = CSVFeed(.statements)
        if let mapping = batch.options.mapping {
            csv.defaults = try StatementDefaults.values(mapping, fileName: fileName, batch: batch)
            csv.counted = "line"
        }
        try csv.read(source, fileName: fileName, into: batch, collector.add)
        try collector.finish(into: batch)
    }
}

/// Gathers rows to statements, whatever file they come from, and saves those that are whole.
///
/// It holds a file's lines in memory until the end: whether a statement is whole, and a payment adds up, is known only then.
final class StatementCollector {
    private struct Key: Hashable {
        let carrier: String
        let brokerID: String
        let name: String

        init(carrier: String?, brokerID: String, name: String) {
            self.carrier = carrier?.lowercased() ?? ""
            self.brokerID = brokerID.lowercased()
            self.name = name.lowercased()
        }
    }

    private var drafts: [StatementDraft] = []
    private var places: [Key: Int] = [:]
    /// Statements of which a row could not even be read before any other.
    private var unreadable: Set<Key> = []

    /// Takes one row.
    /// - Throws: `RowReject`, after which the statement it belongs to is not saved.
    func add(_ row: CSVRow) throws {
        do {
            let row = try StatementRow(row)
            let key = Key(carrier: row.header.carrier, brokerID: row.header.brokerID, name: row.header.name)
            let index = places[key] ?? open(row, key)
            try drafts[index].add(row)
        } catch let problem as RowReject {
            if let name = row.text("statement"), let brokerID = row.text("broker_id") {
                taint(Key(carrier: row.text("carrier"), brokerID: brokerID, name: name))
            }
            throw problem
        }
    }

    private func open(_ row: StatementRow, _ key: Key) -> Int {
        drafts.append(StatementDraft(row))
        places[key] = drafts.count - 1
        drafts[drafts.count - 1].isTainted = unreadable.contains(key)
        return drafts.count - 1
    }

    private func taint(_ key: Key) {
        if let index = places[key] { drafts[index].isTainted = true } else { unreadable.insert(key) }
    }

    /// Saves the statements that are whole, and rejects the others. What one payment pays is saved together or not at all.
    func finish(into batch: Batch) throws {
        let writer = StatementWriter(batch: batch)
        for together in byPayment() {
            for draft in together where draft.isTainted {
                try batch.reject(
                    place: draft.place, field: "statement",
                    reason: "one of its rows cannot be used, so nothing of this statement is loaded")
            }
            try save(together.filter { !$0.isTainted }, writer, batch)
        }
    }

    private func save(_ together: [StatementDraft], _ writer: StatementWriter, _ batch: Batch) throws {
        var place = ""
        do {
            try batch.database.inSavepoint {
                for draft in together {
                    place = draft.place
                    try writer.save(draft)
                }
                try writer.checkPayment(of: together)
                return .commit
            }
        } catch let problem as RowReject {
            try batch.reject(place: place, field: problem.field, reason: problem.reason)
            for draft in together where draft.place != place {
                try batch.reject(
                    place: draft.place, field: "statement",
                    reason: "is paid together with the one in \(place), so it is not loaded either")
            }
        }
    }

    /// Statements that one payment pays stand together, in the order of the file.
    private func byPayment() -> [[StatementDraft]] {
        var groups: [[StatementDraft]] = []
        var places: [Key: Int] = [:]
        for draft in drafts {
            let payment = draft.header.payment.map { payment in
                Key(
                    carrier: draft.header.carrier, brokerID: draft.header.brokerID,
                    name: "\(payment.method.rawValue) \(payment.number)")
            }
            if let payment, let index = places[payment] {
                groups[index].append(draft)
            } else {
                groups.append([draft])
                if let payment { places[payment] = groups.count - 1 }
            }
        }
        return groups
    }
}
