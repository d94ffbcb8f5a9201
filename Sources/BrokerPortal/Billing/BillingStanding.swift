/// SQL for how groups stand with their bills on `:as_of`. Derived from invoices and payments, never stored.
///
/// One row per group that has an invoice by then: the last invoice's figures, what was paid since, the balance, and of what is unpaid the first day, the
/// earliest due date, and the part that was due before the day (overdue). Payments cover the oldest bill first, so what is unpaid is the latest.
enum BillingStanding {
    /// - Parameter groups: a SELECT of the ids of the groups: no invoice of another group is read.
    static func sql(groups: String) -> String {
        """
        (WITH bills AS (
            SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i.group_id ORDER BY i.issued_on DESC, i.id DESC) AS rank,
                SUM(i.current_cents + i.adjustments_cents) OVER (PARTITION BY i.group_id ORDER BY i.issued_on DESC, i.id DESC) AS billed_since
            FROM invoices i WHERE i.group_id IN (\(groups)) AND i.issued_on <= :as_of
        ), last AS (
            SELECT b.*, (SELECT COALESCE(SUM(y.amount_cents), 0) FROM payments y
                WHERE y.group_id = b.group_id AND y.received_on > b.issued_on AND y.received_on <= :as_of) AS received_cents
            FROM bills b WHERE b.rank = 1
        )
        SELECT l.group_id, l.number, l.forward_cents, l.current_cents, l.adjustments_cents, l.payments_cents + l.received_cents AS payments_cents,
            l.balance_cents - l.received_cents AS balance_cents, l.due_on,
            MAX(0, l.balance_cents - l.received_cents - (SELECT COALESCE(SUM(b.current_cents + b.adjustments_cents), 0) FROM bills b
                WHERE b.group_id = l.group_id AND b.due_on >= :as_of)) AS overdue_cents,
            (SELECT MIN(b.due_on) FROM bills b WHERE b.group_id = l.group_id
                AND b.billed_since - b.current_cents - b.adjustments_cents < l.balance_cents - l.received_cents) AS unpaid_due_on,
            COALESCE((SELECT date(MIN(b.period_begin), '-1 day') FROM bills b WHERE b.group_id = l.group_id
                AND b.billed_since - b.current_cents - b.adjustments_cents < l.balance_cents - l.received_cents), l.period_end) AS paid_through,
            (SELECT MAX(y.received_on) FROM payments y WHERE y.group_id = l.group_id AND y.received_on <= :as_of) AS last_payment_on,
            (SELECT y.amount_cents FROM payments y WHERE y.group_id = l.group_id AND y.received_on <= :as_of
                ORDER BY y.received_on DESC, y.id DESC LIMIT 1) AS last_payment_cents
        FROM last l)
        """
    }
}
