extension FeedKind {
    /// Contracting records and their Broker IDs.
    static let contracts = FeedKind(
        "contracts", "Contracting records and the Broker IDs under which business is written.",
        rows: "one row per Broker ID, with the fields of its contracting record on each", marks: ["npn", "broker_id"],
        columns: [
            FeedColumn(
                "carrier", .text, needed: true, "The carrier's name.", example: "Golden Coast Health Plan",
                titles: ["Carrier Name", "Issuer", "Company"]),
            FeedColumn(
                "npn", .identifier, needed: true, "The producer's National Producer Number.", example: "17650001",
                rule: .npn, titles: ["National Producer Number", "Producer NPN", "Agent NPN"]),
            FeedColumn(
                "tax_id", .identifier, needed: true, "The producer's Tax ID, kept encrypted.", example: "94-1234567",
                titles: ["TIN"], isPersonal: true),
            FeedColumn(
                "tax_id_kind", .word, needed: true, "Whether the Tax ID is an EIN or an SSN.", example: "ein",
                words: [FeedWord("ein", "fein"), FeedWord("ssn")], titles: ["Tax ID Type"]),
            FeedColumn(
                "last_name", .text, needed: true, "The producer's last name, or the agency's name.", example: "Lopez",
                isPersonal: true),
            FeedColumn(
                "email", .text, needed: true, "The producer's email address, for log-in codes.",
                example: "maria.lopez@example.com", rule: .email, titles: ["Email Address", "E-mail"], isPersonal: true),
            FeedColumn(
                "account_type", .word, needed: true, "Who the producer is.",
                words: [
                    FeedWord("agent", "producer", "broker", "individual"), FeedWord("agency", "firm"),
                    FeedWord("upline", "general agency", "ga", "fmo"),
                ]),
            FeedColumn(
                "status", .word, needed: true, "The status of the contracting record.",
                words: [
                    FeedWord("active", "in force", "appointed"), FeedWord("inactive"), FeedWord("suspended"),
                    FeedWord("terminated", "termed", "canceled", "cancelled"),
                ]),
            FeedColumn(
                "association", .text, needed: true, "The brand or association that the Broker ID belongs to.",
                example: "Golden Coast Health Plan"),
            FeedColumn(
                "line_of_business", .text, needed: true, "The line of business.", example: "Small Group",
                titles: ["LOB"]),
            FeedColumn("state", .identifier, needed: true, "The state of the Broker ID.", example: "CA", rule: .state),
            FeedColumn(
                "broker_id", .identifier, needed: true, "The carrier's number for the broker.", example: "0010431",
                titles: ["Broker #", "Broker Number", "Writing Number", "Producer ID"]),
            FeedColumn("payer_id", .identifier, "The carrier's payer ID in X12 files.", example: "941234567"),
            FeedColumn("first_name", .text, "The producer's first name.", example: "Maria", isPersonal: true),
            FeedColumn("phone", .text, "The producer's phone.", example: "415-555-0142", isPersonal: true),
            FeedColumn("firm", .text, "The firm that the producer works for.", example: "Lopez Benefits"),
            FeedColumn(
                "states_appointed", .text, "The states in which the producer is appointed.", example: "CA NV",
                rule: .states,
                titles: ["Appointed States"]),
            FeedColumn("created_on", .date, "The day the record was opened.", example: "2014-06-02"),
            FeedColumn("effective_on", .date, "The day the contract took effect.", example: "2014-07-01"),
            FeedColumn(
                "terminated_on", .date, "The day the contract ended.",
                clears: ["contracting_records.terminated_on"]),
            FeedColumn(
                "upline_npn", .identifier, "The NPN of the producer above.", example: "1002003", rule: .npn),
            FeedColumn(
                "license_number", .identifier, "The state license.", example: "0H00101", rule: .license,
                titles: ["License #"]),
            FeedColumn(
                "license_expires_on", .date, "The day the license expires; 2200-01-01 and later is never.",
                example: "2028-05-31", titles: ["License Expiration Date"], clears: ["profiles.license_expires_on"]),
        ]
    ) { _ in ContractsFeed() }
}
