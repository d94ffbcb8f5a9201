extension FeedKind {
    /// Lines of commission statements, with the payments that pay them.
    static let statements = FeedKind(
        "statements", "Lines of commission statements, with the payments that pay them.",
        rows: "one row per line of a commission statement, with the statement's fields on each",
        marks: ["broker_id", "statement", "commission"], columns: lineColumns + statementColumns,
        notes: """
            kind, category, state and statement_date are read from a name such as BRK_GRP_STMNT_CA_2026-11-06. \
            opening_balance + lines - paid = closing_balance, and payment_amount is the sum of what it pays, or the statement is refused.
            """
    ) { _ in StatementsFeed() }

    private static let lineColumns = [
        FeedColumn("broker_id", .identifier, needed: true, "The Broker ID that is paid.", example: "0010431"),
        FeedColumn(
            "statement", .identifier, needed: true, "The statement's name.", example: "BRK_GRP_STMNT_CA_2026-11-06"),
        FeedColumn("line", .count, needed: true, "The line's number in the statement, from 1.", example: "1"),
        FeedColumn("commission", .amount, needed: true, "The commission paid.", example: "184.32"),
        FeedColumn(
            "section", .word, "What the line pays; commission where nothing is given.",
            words: [FeedWord("commission"), FeedWord("override"), FeedWord("bonus")]),
        FeedColumn("parent_group_id", .identifier, "The policyholder's number.", example: "004512"),
        FeedColumn("group_suffix_id", .identifier, "The group within the policyholder.", example: "0001"),
        FeedColumn("group_name", .text, "The group's name, as the statement has it.", example: "Valley Bakery"),
        FeedColumn("coverage_month", .month, "The month that is paid for.", example: "2026-10"),
        FeedColumn("subscribers", .count, "How many subscribers are paid for.", example: "9"),
        FeedColumn("members", .count, "How many members are paid for.", example: "14"),
        FeedColumn("premium", .amount, "The premium that the commission is computed on.", example: "2835.66"),
        FeedColumn("rate", .percent, "The rate, in percent.", example: "6.5"),
        FeedColumn("amount_per_subscriber", .amount, "The amount per subscriber.", example: "20.00"),
        FeedColumn("adjustment", .amount, "An adjustment of earlier commission.", example: "-12.00"),
        FeedColumn("reason", .text, "Why the line is adjusted.", example: "Retroactive termination"),
    ]

    private static let statementColumns = [
        FeedColumn(
            "carrier", .text, "The carrier's name, where two carriers use the same Broker ID.",
            example: "Golden Coast Health Plan"),
        FeedColumn(
            "kind", .word, "What the statement is.", words: FeedWord.all(of: StatementName.Kind.self)),
        FeedColumn(
            "category", .word, "Whose business it pays.", words: FeedWord.all(of: StatementName.Category.self)),
        FeedColumn("state", .identifier, "The state.", example: "CA", rule: .state),
        FeedColumn("statement_date", .date, "The statement's day.", example: "2026-11-06"),
        FeedColumn("opening_balance", .amount, "The balance before the lines.", example: "0.00"),
        FeedColumn("paid", .amount, "What was paid of it.", example: "184.32"),
        FeedColumn("closing_balance", .amount, "The balance afterward.", example: "0.00"),
        FeedColumn(
            "payment_method", .word, "How it was paid.",
            words: [FeedWord("check", "chk"), FeedWord("eft", "ach", "wire")]),
        FeedColumn("payment_number", .identifier, "The payment's number.", example: "EFT-20261106"),
        FeedColumn("payment_date", .date, "The day of the payment.", example: "2026-11-06"),
        FeedColumn("payment_amount", .amount, "The payment's amount.", example: "184.32"),
    ]
}
