/// What the values of one of our columns are, which decides the styles that they can be written in.
enum FieldType: Sendable {
    case text, amount, date, month, percent, count

    /// The type of a column of the statements feed; what is not listed is text.
    static func of(_ column: String) -> FieldType {
        switch column {
        case "premium", "amount_per_subscriber", "commission", "adjustment", "opening_balance", "paid",
            "closing_balance", "payment_amount":
            .amount
        case "statement_date", "payment_date": .date
        case "coverage_month", "coverage_to": .month
        case "rate": .percent
        case "line", "subscribers", "members", "coverage_months": .count
        default: .text
        }
    }
}
