internal import GRDB
internal import X12

/// What a payment pays for one person or group and some days: a row of `payment_parts`.
struct PaymentPart {
    /// An item that is paid, or an adjustment of an earlier payment.
    enum Kind: String { case premium, adjustment }

    let kind: Kind
    let person: PaidPerson?
    /// DTM*582 of the item, else of the header.
    let period: PaymentPeriod?
    let cents: Int64
    /// RMR05, where it was sent.
    var billedCents: Int64?
    /// ADX02, which explain why paid and billed differ.
    var reasons: [String] = []

    fileprivate var values: [SQLValue] {
        let days = [period?.begin.description, (period?.end ?? period?.begin)?.description].map { SQLValue($0) }
        return [.text(kind.rawValue), person?.id.map(SQLValue.integer) ?? .null, SQLValue(person?.number)] + days
            + [
                .integer(cents), billedCents.map(SQLValue.integer) ?? .null,
                reasons.isEmpty ? .null : .text(reasons.joined(separator: " ")),
            ]
    }
}

/// The rows of a payment, in the order of the file.
enum PaymentPartTable {
    private static let table = UpsertTable(
        name: "payment_parts", keys: ["payment_id", "position"],
        values: [
            "kind", "member_id", "member_number", "period_begin", "period_end", "amount_cents", "billed_cents",
            "reasons",
        ])

    /// Brings the parts of a payment to what a file says; parts that it no longer has go.
    static func save(_ parts: [PaymentPart], of payment: Int64, in batch: Batch) throws {
        for (index, part) in parts.enumerated() {
            _ = try batch.upsert(table)(
                batch: batch.id, keys: [.integer(payment), .integer(Int64(index + 1))], values: part.values)
        }
        let arguments: StatementArguments = [batch.id, payment, parts.count]
        // The change log names the batch that a row has when it goes.
        try batch.database.cachedStatement(
            sql: "UPDATE payment_parts SET batch_id = ? WHERE payment_id = ? AND position > ?"
        ).execute(arguments: arguments)
        try batch.database.cachedStatement(sql: "DELETE FROM payment_parts WHERE payment_id = ? AND position > ?")
            .execute(arguments: [payment, parts.count])
    }
}
