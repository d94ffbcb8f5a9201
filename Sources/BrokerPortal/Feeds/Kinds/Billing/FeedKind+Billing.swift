extension FeedKind {
    /// Invoices and payments of groups.
    static let billing = FeedKind(
        "billing", "Invoices and payments of groups.", rows: "one row per invoice or payment of a group",
        marks: ["parent_group_id", "entry", "amount"],
        columns: [
            FeedColumn(
                "parent_group_id", .identifier, needed: true, "The policyholder's number.", example: "004512",
                rule: .groupPart, titles: ["Group #", "Group Number"]),
            FeedColumn(
                "group_suffix_id", .identifier, needed: true, "The number of the group within the policyholder.",
                example: "0001", rule: .groupPart, titles: ["Suffix"]),
            FeedColumn(
                "entry", .word, needed: true, "Whether the row is an invoice or a payment.",
                words: [FeedWord("invoice", "bill"), FeedWord("payment", "receipt")]),
            FeedColumn(
                "number", .identifier, needed: true, "The invoice's number, or the payment's reference.",
                example: "I-2026-11"),
            FeedColumn(
                "date", .date, needed: true, "The day of issue, or of receipt.", example: "2026-10-15"),
            FeedColumn(
                "amount", .amount, needed: true, "The amount due for the period, or the amount paid.",
                example: "2835.66"),
            FeedColumn(
                "carrier", .text, "The carrier's name, where two carriers use the same group number.",
                example: "Golden Coast Health Plan"),
            FeedColumn("due_date", .date, "The day the invoice is due; an invoice needs it.", example: "2026-11-01"),
            FeedColumn("period_begin", .date, "The first day billed; an invoice needs it.", example: "2026-11-01"),
            FeedColumn("period_end", .date, "The last day billed; an invoice needs it.", example: "2026-11-30"),
            FeedColumn("balance_forward", .amount, "What the invoice before left unpaid.", example: "0.00"),
            FeedColumn("adjustments", .amount, "Adjustments, negative for a credit.", example: "-5.00"),
            FeedColumn("payments", .amount, "What was paid since the invoice before.", example: "0.00"),
            FeedColumn(
                "balance_due", .amount, "What is due in all; an invoice needs it.", example: "2830.66"),
        ],
        notes: """
            balance_forward + amount + adjustments - payments = balance_due, and an invoice carries forward what the one before left, or the \
            group's rows are refused. 'Examples/billing' has one to start from.
            """
    ) { _ in BillingFeed() }
}
