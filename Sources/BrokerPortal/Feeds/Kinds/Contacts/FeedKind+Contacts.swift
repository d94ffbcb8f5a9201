extension FeedKind {
    /// Carrier contacts.
    static let contacts = FeedKind(
        "contacts", "Carrier contacts by topic.",
        rows: "one row per contact; the file is a carrier's whole list, and what it no longer names is removed",
        marks: ["topic", "name"],
        columns: [
            FeedColumn("topic", .text, needed: true, "What the contact helps with.", example: "Billing"),
            FeedColumn("name", .text, needed: true, "The contact's name.", example: "Billing Services"),
            FeedColumn(
                "carrier", .text, "The carrier's name, where the store has several.",
                example: "Golden Coast Health Plan"),
            FeedColumn("phone", .text, "The phone.", example: "800-555-0100", clears: ["contacts.phone"]),
            FeedColumn(
                "email", .text, "The email address.", example: "billing@example.com", rule: .email,
                clears: ["contacts.email"]),
            FeedColumn(
                "hours", .text, "When the contact can be reached.", example: "Mon-Fri 8-5 PT",
                clears: ["contacts.hours"]),
            FeedColumn("region", .text, "The region; empty for all.", example: "Northern California"),
            FeedColumn("line", .text, "The line of business; empty for all.", example: "Small Group"),
            FeedColumn(
                "url", .text, "A web address that begins with https or http.", example: "https://example.com/billing",
                clears: ["contacts.url"]),
        ], notes: "Each contact needs a phone, an email address or a URL."
    ) { _ in ContactsFeed() }
}
