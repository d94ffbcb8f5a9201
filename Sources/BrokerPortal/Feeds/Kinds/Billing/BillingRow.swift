internal import Tabular

/// One row of a billing file: an invoice with its balance, or a payment.
struct BillingRow {
    enum Entry: String, CaseIterable { case invoice, payment }

    struct Invoice {
        let dueOn: CalendarDate
        let periodBegin: CalendarDate
        let periodEnd: CalendarDate
        let forward: Int64
        let adjustments: Int64
        let payments: Int64
        let balance: Int64
    }

    let carrier: String?
    let number: GroupNumber
    let entry: Entry
    /// The invoice's number, or the payment's reference.
    let reference: String
    /// The day of issue, or of receipt.
    let day: CalendarDate
    /// The current period's amount due, or the amount paid; in cents.
    let amount: Int64
    let invoice: Invoice?

    /// - Throws: `RowReject`; an invoice whose balance does not add up tells the sum (`domain.md` decisions, GRP-3).
    init(_ row: CSVRow) throws {
        carrier = row.text("carrier")
        let parts = (parent: try row.needed("parent_group_id"), suffix: try row.needed("group_suffix_id"))
        guard let number = GroupNumber(parent: parts.parent, suffix: parts.suffix) else {
            throw RowReject(field: "parent_group_id", reason: "with its suffix is no group number")
        }
        self.number = number
        entry = try row.word("entry", as: Entry.self)
        reference = try row.needed("number")
        day = try BillingRow.day(row, "date")
        amount = try BillingRow.money(row, "amount", isNeeded: true)
        invoice = entry == .invoice ? try BillingRow.invoice(row, current: amount) : nil
    }

    private static func invoice(_ row: CSVRow, current: Int64) throws -> Invoice {
        let invoice = Invoice(
            dueOn: try day(row, "due_date"), periodBegin: try day(row, "period_begin"),
            periodEnd: try day(row, "period_end"),
            forward: try money(row, "balance_forward"), adjustments: try money(row, "adjustments"),
            payments: try money(row, "payments"), balance: try money(row, "balance_due", isNeeded: true))
        guard invoice.periodBegin <= invoice.periodEnd else {
            throw RowReject(field: "period_end", reason: "lies before period_begin")
        }
        let sum = invoice.forward + current + invoice.adjustments - invoice.payments
        guard sum == invoice.balance else {
            throw RowReject(
                field: "balance_due",
                reason: """
                    does not add up: forward \(text(invoice.forward)) + current \(text(current)) + adjustments \(text(invoice.adjustments)) \
                    - payments \(text(invoice.payments)) = \(text(sum)), and the file has \(text(invoice.balance))
                    """)
        }
        return invoice
    }

    private static func day(_ row: CSVRow, _ field: String) throws -> CalendarDate {
        guard let day = try row.date(field) else { throw RowReject(field: field, reason: "is needed and is empty") }
        return day
    }

    private static func money(_ row: CSVRow, _ field: String, isNeeded: Bool = false) throws -> Int64 {
        guard let text = isNeeded ? try row.needed(field) : row.text(field) else { return 0 }
        guard let money = Money(decimal: text) else {
            throw RowReject(field: field, reason: "is no amount; write it as 2835.66")
        }
        return money.cents
    }

    static func text(_ cents: Int64) -> String { Money(cents: cents).description }
}
