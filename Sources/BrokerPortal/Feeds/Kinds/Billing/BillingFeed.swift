internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads a billing file: invoices and payments of groups, which the store must know.
///
/// The entries of a group are loaded together or not at all: an invoice carries forward what the one before left, whatever order the file has.
struct BillingFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let csv = CSVFeed(.billing)
        var accounts: [Int64: [Entry]] = [:]
        var order: [Int64] = []
        try csv.read(source, fileName: fileName, into: batch) { row in
            let entry = Entry(row: try BillingRow(row), place: row.place)
            let group = try group(entry.row, in: batch)
            if accounts[group] == nil { order.append(group) }
            accounts[group, default: []].append(entry)
        }
        for group in order { try load(accounts[group] ?? [], of: group, into: batch) }
    }

    private struct Entry {
        let row: BillingRow
        let place: String
    }

    private func load(_ entries: [Entry], of group: Int64, into batch: Batch) throws {
        try batch.database.inSavepoint {
            for entry in entries { try save(entry.row, of: group, in: batch) }
            guard let break_ = try InvoiceChain.firstBreak(of: group, in: batch.database) else { return .commit }
            try batch.reject(place: place(of: break_, in: entries), field: "balance_forward", reason: break_.reason)
            return .rollback
        }
    }

    /// The line of the later invoice, else that of the earlier one: one of them is new.
    private func place(of break_: InvoiceChain.Break, in entries: [Entry]) -> String {
        let invoices = entries.filter { $0.row.invoice != nil }
        let later = invoices.last { $0.row.reference == break_.number }
        return (later ?? invoices.last { $0.row.reference == break_.numberBefore })?.place ?? "the group's invoices"
    }

    private func save(_ row: BillingRow, of group: Int64, in batch: Batch) throws {
        guard let invoice = row.invoice else {
            _ = try batch.upsert(Self.payments)(
                batch: batch.id, keys: [.integer(group), .text(row.day.description), .text(row.reference)],
                values: [.integer(row.amount)])
            return
        }
        _ = try batch.upsert(Self.invoices)(
            batch: batch.id, keys: [.integer(group), .text(row.reference)],
            values: [
                .text(row.day.description), .text(invoice.dueOn.description), .text(invoice.periodBegin.description),
                .text(invoice.periodEnd.description), .integer(invoice.forward), .integer(row.amount),
                .integer(invoice.adjustments), .integer(invoice.payments), .integer(invoice.balance),
            ])
    }

    private func group(_ row: BillingRow, in batch: Batch) throws -> Int64 {
        let rows = try Int64.fetchAll(
            batch.database.cachedStatement(
                sql: """
                    SELECT g.id FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id JOIN carriers k ON k.id = p.carrier_id
                    WHERE p.number = ?1 AND g.suffix = ?2 AND (?3 IS NULL OR k.name = ?3) LIMIT 2
                    """), arguments: [row.number.parent, row.number.suffix, row.carrier ?? batch.options.carrier])
        guard let group = rows.first else {
            throw RowReject(
                field: "parent_group_id", reason: "names no group that the store knows; import the groups first")
        }
        guard rows.count == 1 else {
            throw RowReject(field: "carrier", reason: "is needed: two carriers use this group number")
        }
        return group
    }

    private static let invoices = UpsertTable(
        name: "invoices", keys: ["group_id", "number"],
        values: [
            "issued_on", "due_on", "period_begin", "period_end", "forward_cents", "current_cents", "adjustments_cents",
            "payments_cents", "balance_cents",
        ])
    static let payments = UpsertTable(
        name: "payments", keys: ["group_id", "received_on", "reference"], values: ["amount_cents"])
}
