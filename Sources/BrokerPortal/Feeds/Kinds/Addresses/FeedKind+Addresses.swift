extension FeedKind {
    /// The addresses that are listed under Broker IDs.
    static let addresses = FeedKind(
        "addresses", "The addresses that are listed under Broker IDs.", rows: "one row per address under a Broker ID",
        marks: ["broker_id", "address_id"],
        columns: [
            FeedColumn("broker_id", .identifier, needed: true, "The Broker ID.", example: "0010431"),
            FeedColumn(
                "address_id", .identifier, needed: true, "The address's number, at most 30 characters without blanks.",
                example: "A1", rule: number),
            FeedColumn("address", .text, needed: true, "The street address.", example: "2 Oak St", isPersonal: true),
            FeedColumn("city", .text, needed: true, "The city.", example: "Oakland"),
            FeedColumn("state", .identifier, needed: true, "The state.", example: "CA", rule: .state),
            FeedColumn("zip", .identifier, needed: true, "The ZIP code.", example: "94607", titles: ["ZIP Code"]),
            FeedColumn(
                "carrier", .text, "The carrier's name, where two carriers use the same Broker ID.",
                example: "Golden Coast Health Plan"),
            FeedColumn(
                "status", .word, "Whether the address is in use; active where nothing is given.",
                words: [FeedWord("active", "current"), FeedWord("ended", "inactive", "closed")]),
        ]
    ) { _ in AddressesFeed() }

    private static let number = ValueRule("a number of at most 30 characters without blanks") { text in
        text.utf8.count <= 30 && text.utf8.allSatisfy { $0 > 32 && $0 < 127 } ? text : nil
    }
}
