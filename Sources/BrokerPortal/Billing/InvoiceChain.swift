internal import GRDB

/// A group's invoices in the order of their days: each carries forward what the one before left.
enum InvoiceChain {
    /// Where an invoice contradicts the one before.
    struct Break {
        let numberBefore: String
        let number: String
        let reason: String
    }

    /// The first contradiction, if there is one.
    static func firstBreak(of group: Int64, in database: Database) throws -> Break? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT number, number_before, forward_cents, balance_before FROM (
                        SELECT number, forward_cents, LAG(number) OVER days AS number_before, LAG(balance_cents) OVER days AS balance_before
                        FROM invoices WHERE group_id = ? WINDOW days AS (ORDER BY issued_on, id))
                    WHERE balance_before <> forward_cents LIMIT 1
                    """), arguments: [group])
        guard let row else { return nil }
        let (left, carried) = (BillingRow.text(row["balance_before"]), BillingRow.text(row["forward_cents"]))
        return Break(
            numberBefore: row["number_before"], number: row["number"],
            reason:
                "contradicts the previous invoice, which left \(left), while this one carries \(carried) forward")
    }
}
