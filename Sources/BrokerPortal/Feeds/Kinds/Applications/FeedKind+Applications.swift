extension FeedKind {
    /// Individual applications and their steps.
    static let applications = FeedKind(
        "applications", "Individual applications and their steps.",
        rows: "one row per step of an individual application", marks: ["application_id", "step"],
        columns: [
            FeedColumn(
                "application_id", .identifier, needed: true, "The carrier's number for the application.",
                example: "APP-1001", titles: ["Application Number", "Application #", "App ID"]),
            FeedColumn("broker_id", .identifier, needed: true, "The Broker ID it was sold under.", example: "0010432"),
            FeedColumn(
                "applicant_name", .text, needed: true, "Who applies.", example: "Rivera, Ana", titles: ["Applicant"],
                isPersonal: true),
            FeedColumn(
                "step", .word, needed: true, "The step that the application took.",
                words: [
                    FeedWord("received", "submitted"),
                    FeedWord("pending_information", "pending", "more information needed"), FeedWord("approved"),
                    FeedWord("enrolled", "effectuated", "issued"), FeedWord("declined", "denied", "rejected"),
                    FeedWord("withdrawn", "canceled", "cancelled"),
                ], titles: ["Application Status"]),
            FeedColumn("step_date", .date, needed: true, "The day of the step.", example: "2026-11-02"),
            FeedColumn(
                "carrier", .text, "The carrier's name, where two carriers use the same Broker ID.",
                example: "Golden Coast Health Plan"),
            FeedColumn("plan", .text, "The plan that is applied for.", example: "Silver 70 HMO", titles: ["Plan Name"]),
            FeedColumn(
                "requested_effective_date", .date, "The day coverage is to begin.", example: "2027-01-01"),
            FeedColumn(
                "note", .text, "A note for the broker.", example: "Proof of address is missing", isPersonal: true),
        ]
    ) { _ in ApplicationsFeed() }
}
