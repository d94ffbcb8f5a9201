extension FeedKind {
    /// Rosters of subscribers and dependents, without an 834.
    static let members = FeedKind(
        "members", "Rosters: subscribers, their dependents and their coverage, without an 834.",
        rows: "one row per person, or one row per subscriber with columns for the spouse and the children",
        marks: ["subscriber_id", "last_name", "effective_date"],
        columns: identity + person + coverage + address + family,
        notes: """
            A roster is a full list of the groups that it names, unless --partial says otherwise: members whom it no longer lists are reported, or with \
            --absence proposed or ended. A parent group with one suffix needs no group_suffix_id. Each row needs last_name and first_name, or member_name.
            """
    ) { _ in MembersFeed() }

    private static let identity = [
        FeedColumn(
            "parent_group_id", .identifier, needed: true, "The policyholder's number.", example: "004512",
            rule: .groupPart, titles: ["Group", "Group #", "Group Number", "Group No.", "Group ID", "Policy Number"]),
        FeedColumn(
            "subscriber_id", .identifier, needed: true, "The number that holds the family together.",
            example: "R73010001",
            titles: ["Subscriber #", "Subscriber Number", "Employee ID", "Member ID", "Certificate Number"]),
        FeedColumn(
            "effective_date", .date, needed: true, "The first day of coverage.", example: "2026-01-01",
            titles: ["Eff", "Eff Date", "Coverage Begin", "Coverage Effective Date", "Start Date"]),
        FeedColumn(
            "group_suffix_id", .identifier, "The number of the group within the policyholder.", example: "0001",
            rule: .groupPart, titles: ["Suffix", "Div", "Division", "Subgroup"]),
        FeedColumn(
            "carrier", .text, "The carrier's name, where the store has several.", example: "Golden Coast Health Plan"),
        FeedColumn(
            "relationship", .word, "Who the person is to the subscriber; a file without this column lists subscribers.",
            words: [
                FeedWord("self", "subscriber", "employee", "ee", "e", "insured", "primary", "holder"),
                FeedWord("spouse", "sp", "s", "husband", "wife"),
                FeedWord("child", "ch", "c", "dependent", "dep", "son", "daughter", "stepchild"),
                FeedWord("domestic partner", "dp", "life partner", "partner"), FeedWord("other", "ward", "grandchild"),
            ], titles: ["Mbr Rel", "Rel", "Member Relationship"]),
    ]

    private static let person = [
        FeedColumn(
            "last_name", .text, "The last name.", example: "Adler", titles: ["Member Last Name"], isPersonal: true),
        FeedColumn(
            "first_name", .text, "The first name.", example: "Jo", titles: ["Member First Name"], isPersonal: true),
        FeedColumn(
            "member_name", .text, "The name in one column: 'Last, First', or first name first.", example: "Adler, Jo",
            titles: ["Name", "Full Name"], isPersonal: true),
        FeedColumn("middle_name", .text, "The middle name.", example: "Ann", isPersonal: true),
        FeedColumn(
            "birth_date", .birthDate, "The date of birth.", example: "1980-05-06", titles: ["DOB", "Date of Birth"],
            isPersonal: true),
        FeedColumn(
            "gender", .word, "The gender.",
            words: [FeedWord("F", "female"), FeedWord("M", "male"), FeedWord("U", "unknown", "x")], titles: ["Sex"]),
        FeedColumn(
            "ssn", .identifier, "The Social Security number, kept encrypted.", example: "",
            titles: ["Social Security Number"],
            isPersonal: true),
        FeedColumn(
            "member_id", .identifier, "The person's own number.", example: "R73010001-02",
            titles: ["Person ID", "Dependent ID"]),
        FeedColumn("hire_date", .date, "The day the employee was hired.", example: "2019-03-04"),
    ]

    private static let coverage = [
        FeedColumn(
            "plan", .text, "The plan, by its code or its name.", example: "CA S PPO SVR 2250/50",
            titles: ["Plan Name", "Plan Code", "Benefit Plan"]),
        FeedColumn(
            "insurance_line", .word, "What the plan insures; told by the plan's name where nothing is given.",
            words: [
                FeedWord("HLT", "health", "medical"), FeedWord("DEN", "dental"), FeedWord("VIS", "vision"),
                FeedWord("LIF", "life"),
            ], titles: ["Line of Coverage", "Coverage Type", "Benefit"]),
        FeedColumn(
            "coverage_level", .word, "Who is covered.",
            words: [
                FeedWord("EMP", "employee only", "ee", "single", "subscriber only"),
                FeedWord("ESP", "employee and spouse", "ee+sp", "ee sp", "two party", "couple"),
                FeedWord("ECH", "employee and children", "ee+ch", "ee ch", "employee child"),
                FeedWord("FAM", "family", "ee+fam", "ee family", "full family"),
            ], titles: ["Tier", "Level", "Coverage Tier"]),
        FeedColumn("premium", .amount, "The premium per month.", example: "612.40", titles: ["Monthly Premium"]),
        FeedColumn(
            "termination_date", .date, "The last day of coverage; empty or 12/31/9999 while it goes on.",
            titles: ["Term", "Term Date", "Coverage End", "End Date"], clears: ["coverages.ended_on"]),
    ]

    private static let address =
        [
            ("address", "The street address."), ("address2", "The second line of the address."), ("city", "The city."),
            ("state", "The state."), ("zip", "The ZIP code."), ("county", "The county."), ("phone", "The phone."),
            ("email", "The email address."),
        ].map { FeedColumn($0.0, .text, $0.1, isPersonal: true) }

    private static let family =
        RosterFamily.relatives.flatMap { relative in
            [
                FeedColumn(
                    "\(relative.key)_name", .text, "The name of the \(relative.words), in the subscriber's row.",
                    example: "Kit", isPersonal: true),
                FeedColumn(
                    "\(relative.key)_birth_date", .birthDate, "The date of birth of the \(relative.words).",
                    example: "1979-01-02", titles: ["\(relative.key) DOB", "\(relative.key) Date of Birth"],
                    isPersonal: true),
                FeedColumn(
                    "\(relative.key)_gender", .word, "The gender of the \(relative.words).",
                    words: [FeedWord("F", "female"), FeedWord("M", "male"), FeedWord("U", "unknown", "x")],
                    titles: ["\(relative.key) Sex"]),
            ]
        }
}
