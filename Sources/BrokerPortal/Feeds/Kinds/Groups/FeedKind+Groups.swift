extension FeedKind {
    /// Parent groups, their suffixes, plans and broker of record.
    static let groups = FeedKind(
        "groups", "Parent groups, their suffixes, plans and broker of record.", rows: "one row per group (suffix)",
        marks: ["parent_group_id", "group_suffix_id"],
        columns: identity + dates + details + [
            FeedColumn(
                "broker_effective_date", .date,
                "The day from which the broker of record counts; needed when they change.",
                example: "2026-01-01", titles: ["Broker of Record Date"])
        ],
        notes: """
            'plans' holds one plan or several separated by '|', ';' or a line break, each as NAME, CODE, \
            'PRODUCT LINE - TYPE - NAME' or 'CODE=PRODUCT LINE - TYPE - NAME'. A code alone keeps the plan's known name and type.
            """
    ) { _ in GroupsFeed() }

    private static let identity = [
        FeedColumn(
            "carrier", .text, needed: true, "The carrier's name, as its contracts have it.",
            example: "Golden Coast Health Plan", titles: ["Carrier Name", "Issuer"]),
        FeedColumn(
            "parent_group_id", .identifier, needed: true, "The policyholder's number.", example: "004512",
            rule: .groupPart,
            titles: ["Group #", "Group Number", "Group No.", "Parent Group #", "Policyholder Number", "Case Number"]),
        FeedColumn(
            "parent_group_name", .text, needed: true, "The policyholder's name.", example: "Valley Bakery",
            titles: ["Policyholder", "Policyholder Name", "Employer", "Employer Name"]),
        FeedColumn(
            "group_suffix_id", .identifier, needed: true, "The number of the group within the policyholder.",
            example: "0001", rule: .groupPart, titles: ["Suffix", "Group Suffix", "Division", "Subgroup"]),
        FeedColumn("group_name", .text, needed: true, "The group's name.", example: "Valley Bakery Oakland"),
        FeedColumn(
            "status", .word, needed: true, "The carrier's word for the group's status.",
            words: [
                FeedWord("active", "in force", "inforce", "in effect", "enrolled", "current", "open", "a"),
                FeedWord("pending", "future", "submitted", "not yet effective", "p"), FeedWord("suspended", "hold"),
                FeedWord(
                    "cancelled", "canceled", "cancel", "termed", "term", "terminated", "inactive", "lapsed", "lapse",
                    "closed", "ended", "expired", "withdrawn", "c", "t"),
            ], titles: ["Group Status"]),
        FeedColumn(
            "broker_id", .identifier, needed: true, "The Broker ID of the broker of record.", example: "0010431",
            titles: ["Broker #", "Broker Number", "Agent", "Agent ID", "Agent Number", "Producer ID", "Writing Number"]),
    ]

    private static let dates = [
        FeedColumn(
            "original_effective_date", .date, "The day the group first took effect.", example: "2022-03-01",
            titles: ["Eff Date", "Effective Date", "Original Eff Date", "Group Effective Date"]),
        FeedColumn("parent_effective_date", .date, "The day the policyholder took effect.", example: "2022-03-01"),
        FeedColumn("suffix_effective_date", .date, "The day this suffix took effect.", example: "2022-03-01"),
        FeedColumn(
            "original_enrollment_date", .date, "The day of the first enrollment.", example: "2022-03-01",
            titles: ["Orig Enroll Date", "Original Enrollment"]),
        FeedColumn(
            "renewal_date", .date, "The day the group renews next.", example: "2027-03-01",
            titles: ["Renew Date", "Renewal", "Renews", "Next Renewal Date"]),
        FeedColumn("last_renewal_date", .date, "The day the group renewed last.", example: "2026-03-01"),
        FeedColumn(
            "cancellation_date", .date, "The last day of the group; empty or 12/31/9999 while it goes on.",
            titles: ["Cancel Date", "Cancelled Date", "Term Date", "Termination Date", "End Date"],
            clears: ["groups.cancelled_on"]),
    ]

    private static let details =
        [
            FeedColumn(
                "plans", .text, "The group's plans.", example: "P1=Small Group - PPO - Silver 2250/50", titles: ["Plan"]
            ),
            FeedColumn("sic", .identifier, "The SIC code.", example: "5461", rule: .sic, titles: ["SIC Code"]),
            FeedColumn(
                "rating_type", .word, "How premiums are rated.",
                words: [
                    FeedWord("member_level", "member", "age rated"), FeedWord("composite", "tier", "tiered"),
                    FeedWord("unknown"),
                ]),
            FeedColumn(
                "waiting_period", .text, "How long new employees wait for coverage.",
                example: "First of month after 60 days", rule: .waitingPeriod, titles: ["Waiting Period Rule"]),
            FeedColumn(
                "employees", .count, "How many employees are eligible.", example: "12",
                titles: ["Lives", "Eligible Employees", "Employee Count", "# of Employees"]),
        ]
        + GroupRow.plainTexts.map { text in
            FeedColumn(
                text.key, .text, text.meaning, example: text.example, titles: text.titles, isPersonal: text.isPersonal)
        }
}
