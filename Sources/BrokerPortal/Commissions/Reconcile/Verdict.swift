/// What a line of a statement, or what is due and stands on none, comes to: exactly one, the first that fits in this order.
public enum Verdict: String, CaseIterable, Sendable {
    /// The same figures were paid before for this group and month, and no more is due.
    case duplicate
    /// Paid, and the group is not in the book.
    case uncatalogued
    /// The group belongs to another Broker ID in that month.
    case misCredited = "mis_credited"
    /// A negative line: premium was given back.
    case chargeback
    /// A later change of a month that was paid before.
    case adjustment
    /// What was due, within the tolerance.
    case matched
    /// Less than what was due.
    case shortPaid = "short_paid"
    /// More than what was due.
    case overPaid = "over_paid"
    /// Nothing is due, and nothing was paid: premium not received, not commissionable, before the producer's effective date, after the cancellation.
    case notDue = "not_due"
    /// Due and not paid, and still within the time that a commission takes.
    case pending
    /// Due, not paid, and late.
    case missing

    /// The name for people, and of the XLSX sheet.
    public var title: String {
        let words = rawValue.split(separator: "_").joined(separator: "-")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
