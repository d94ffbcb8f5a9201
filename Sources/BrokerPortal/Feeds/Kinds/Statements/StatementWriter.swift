internal import GRDB
internal import Tabular

/// Writes whole statements into the store. A statement that is there already is brought to what the file says; lines it no longer has are taken off.
final class StatementWriter {
    private let batch: Batch
    private var payments: [Int64: (payment: StatementRow.Payment, place: String)] = [:]

    init(batch: Batch) { self.batch = batch }

    /// - Throws: `RowReject` for figures that do not add up, a Broker ID that the store does not know, a payment that contradicts another row.
    func save(_ draft: StatementDraft) throws {
        try draft.check()
        let header = draft.header
        let profile = try profile(header)
        try checkDay(header, profile: profile)
        let payment = try header.payment.map { try save($0, of: draft, profile: profile) }
        let values: [SQLValue] = [
            .text(header.kind.rawValue), SQLValue(header.category?.rawValue), SQLValue(header.state),
            .text(header.day.description), .integer(header.opening), .integer(draft.total), .integer(draft.paid),
            .integer(draft.closing), payment.map { .integer($0) } ?? .null,
        ]
        let statement = try batch.upsert(Self.statements)(
            batch: batch.id, keys: [.integer(profile), .text(header.name)], values: values)
        for line in draft.lines { try save(line, of: statement.id) }
        if !statement.isNew { try removeLines(of: statement.id, except: Set(draft.lines.map(\.number))) }
    }

    /// A statement of another day is another statement, and replaces none.
    private func checkDay(_ header: StatementRow.Header, profile: Int64) throws {
        let known = try String.fetchOne(
            batch.database, sql: "SELECT statement_on FROM statements WHERE profile_id = ? AND name = ?",
            arguments: [profile, header.name])
        guard let known, known != header.day.description, !batch.options.again else { return }
        throw RowReject(
            field: "statement",
            reason:
                "has the day \(header.day), and the store has a statement of this name of \(known); give this one another name, or load it with --again if its day was wrong"
        )
    }

    private func save(_ line: StatementRow.Line, of statement: Int64) throws {
        let integer = { (number: Int64?) -> SQLValue in number.map { .integer($0) } ?? .null }
        _ = try batch.upsert(Self.lines)(
            batch: batch.id, keys: [.integer(statement), .integer(Int64(line.number))],
            values: [
                .text(line.section.rawValue), SQLValue(line.parent), SQLValue(line.suffix), SQLValue(line.groupName),
                SQLValue(line.month?.description), SQLValue(line.lastMonth?.description), SQLValue(line.product),
                SQLValue(line.subscribers), SQLValue(line.members),
                integer(line.premium), integer(line.rate), integer(line.unit), .integer(line.commission),
                .integer(line.adjustment), SQLValue(line.reason), SQLValue(line.page),
            ])
    }

    private func removeLines(of statement: Int64, except kept: Set<Int>) throws {
        let numbers = try Int.fetchAll(
            batch.database, sql: "SELECT number FROM statement_lines WHERE statement_id = ?", arguments: [statement])
        for number in numbers where !kept.contains(number) {
            // The log names the batch that took the line off.
            try batch.database.execute(
                sql: "UPDATE statement_lines SET batch_id = ? WHERE statement_id = ? AND number = ?",
                arguments: [batch.id, statement, number])
            try batch.database.execute(
                sql: "DELETE FROM statement_lines WHERE statement_id = ? AND number = ?",
                arguments: [statement, number])
        }
    }

    private func save(_ payment: StatementRow.Payment, of draft: StatementDraft, profile: Int64) throws -> Int64 {
        let keys: [SQLValue] = [.integer(profile), .text(payment.method.rawValue), .text(payment.number)]
        let table = try batch.upsert(Self.payments)
        if let id = try table.id(keys: keys), let other = payments[id], other.payment != payment {
            throw RowReject(
                field: "payment_number", reason: "the payment's date or amount differs from that in \(other.place)")
        }
        let row = try table(
            batch: batch.id, keys: keys,
            values: [.text(payment.day.description), .integer(payment.amount ?? draft.paid)])
        if payments[row.id] == nil { payments[row.id] = (payment, draft.place) }
        return row.id
    }

    /// The profile of a Broker ID; the carrier is needed only where two use the same.
    /// - Throws: `RowReject`.
    func profile(_ brokerID: String, carrier: String?) throws -> Int64 {
        let rows = try ProfileLookup.ids(
            brokerID: brokerID, carrier: carrier ?? batch.options.carrier, in: batch.database)
        guard let profile = rows.first else {
            throw RowReject(field: "broker_id", reason: "is not known; import its contract first")
        }
        guard rows.count == 1 else {
            throw RowReject(field: "carrier", reason: "is needed: two carriers use this Broker ID")
        }
        return profile
    }

    private func profile(_ header: StatementRow.Header) throws -> Int64 {
        try profile(header.brokerID, carrier: header.carrier)
    }

    private static let payments = UpsertTable(
        name: "commission_payments", keys: ["profile_id", "method", "number"], values: ["paid_on", "amount_cents"])
    private static let statements = UpsertTable(
        name: "statements", keys: ["profile_id", "name"],
        values: [
            "kind", "category", "state", "statement_on", "opening_cents", "total_cents", "paid_cents", "closing_cents",
            "payment_id",
        ])
    private static let lines = UpsertTable(
        name: "statement_lines", keys: ["statement_id", "number"],
        values: [
            "section", "parent_group", "group_suffix", "group_name", "coverage_month", "coverage_to", "product",
            "subscribers", "members", "premium_cents", "rate_millionths", "unit_cents", "commission_cents",
            "adjustment_cents", "reason", "page",
        ])
}

extension StatementWriter {
    /// A payment is what the statements that it pays were paid, in cents; one whose amount the file does not tell becomes their sum.
    func checkPayment(of drafts: [StatementDraft]) throws {
        guard let draft = drafts.first, let payment = draft.header.payment else { return }
        let id = try save(payment, of: draft, profile: try profile(draft.header))
        let sum =
            try Int64.fetchOne(
                batch.database, sql: "SELECT SUM(paid_cents) FROM statements WHERE payment_id = ?", arguments: [id])
            ?? 0
        guard let amount = payment.amount else {
            try batch.database.execute(
                sql:
                    "UPDATE commission_payments SET amount_cents = ?1, batch_id = ?2 WHERE id = ?3 AND amount_cents <> ?1",
                arguments: [sum, batch.id, id])
            return
        }
        guard sum != amount else { return }
        throw RowReject(
            field: "payment_amount",
            reason: """
                does not add up: the statements that this payment pays sum to \(Money(cents: sum)), and the file has \(Money(cents: amount)); \
                where one payment pays several, load them in one file
                """)
    }
}
