internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads a billing file: invoices and payments of groups, which the store must know.
struct BillingFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let csv = CSVFeed(required: BillingRow.required, optional: BillingRow.optional)
        try csv.read(source, fileName: fileName, into: batch) { try save(BillingRow($0), in: batch) }
    }

    private func save(_ row: BillingRow, in batch: Batch) throws {
        let group = try group(row, in: batch)
        guard let invoice = row.invoice else {
            _ = try batch.upsert(Self.payments)(
                batch: batch.id, keys: [.integer(group), .text(row.day.description), .text(row.reference)],
                values: [.integer(row.amount)])
            return
        }
        try checkForward(invoice, row, group: group, in: batch.database)
        _ = try batch.upsert(Self.invoices)(
            batch: batch.id, keys: [.integer(group), .text(row.reference)],
            values: [
                .text(row.day.description), .text(invoice.dueOn.description), .text(invoice.periodBegin.description),
                .text(invoice.periodEnd.description), .integer(invoice.forward), .integer(row.amount),
                .integer(invoice.adjustments), .integer(invoice.payments), .integer(invoice.balance),
            ])
    }

    /// What is carried forward is what the invoice before left.
    private func checkForward(
        _ invoice: BillingRow.Invoice, _ row: BillingRow, group: Int64, in database: Database
    ) throws {
        let before = try Int64.fetchOne(
            database,
            sql: """
                SELECT balance_cents FROM invoices WHERE group_id = ? AND issued_on < ? AND number <> ? ORDER BY issued_on DESC, id DESC LIMIT 1
                """, arguments: [group, row.day.description, row.reference])
        guard let before, before != invoice.forward else { return }
        throw RowReject(
            field: "balance_forward",
            reason: """
                contradicts the invoice before: that left \(BillingRow.text(before)), and the file carries \(BillingRow.text(invoice.forward)) \
                forward
                """)
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
    private static let payments = UpsertTable(
        name: "payments", keys: ["group_id", "received_on", "reference"], values: ["amount_cents"])
}
