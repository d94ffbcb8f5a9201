extension FeedKind {
    /// Individual, Medicare, dental and other policies without a group.
    static let policies = FeedKind(
        "policies", "Individual, Medicare, dental and other policies without a group.",
        rows: "one row per policy, or one row per member with a relationship",
        marks: ["policy_number", "effective_date"],
        columns: identity + holder + plan + dates + amounts + agent,
        notes: """
            With a 'relationship' column a file has one row per member: names, birth date, gender and member ID are those of the member, the row of the \
            subscriber tells the policy's dates, and the premium is the policy's, not the sum of the rows. Without one, they are those of the policyholder. \
            A policy without 'status' gets its status from its dates. What a file does not have stays as it is.
            """
    ) { _ in PoliciesFeed() }

    private static let identity = [
        FeedColumn(
            "policy_number", .identifier, needed: true, "The carrier's number for the policy.", example: "U70010001",
            titles: [
                "Policy ID", "Policy #", "Policy No.", "Contract ID", "Contract Number", "Subscriber ID",
                "Subscriber Number",
                "Certificate Number", "Issuer Policy ID", "Issuer Assigned ID",
            ]),
        FeedColumn(
            "policy_part", .text,
            "Tells policies apart that share a number, where the number is the person's: a plan or a contract, for example."
        ),
        FeedColumn(
            "carrier", .text,
            "The carrier's name, as its contracts have it. Not needed where the Broker ID is one carrier's.",
            example: "Golden Coast Health Plan", titles: ["Carrier Name", "Issuer", "Issuer Name", "Insurance Company"]),
        FeedColumn(
            "broker_id", .identifier,
            "The Broker ID under which the policy is. Not needed where 'agent_npn' has one Broker ID with the carrier.",
            example: "0010434", titles: ["Broker #", "Broker Number", "Producer ID", "Writing Number"]),
        FeedColumn(
            "line_of_business", .word, "The line of business.", words: PolicyWords.lines,
            titles: ["Line of Business", "LOB", "Market", "Product Line", "Coverage Type"]),
        FeedColumn(
            "status", .word, "The carrier's word for the policy's status.", words: PolicyWords.statuses,
            titles: ["Policy Status", "Contract Status", "Account Status", "Coverage Status", "Enrollment Status"]),
        FeedColumn(
            "payment_status", .word, "Whether the premium is paid; an active policy that is past due is in grace.",
            words: PolicyWords.payments, titles: ["Payment Status", "Billing Status", "Finance Status"]),
        FeedColumn(
            "exchange_id", .identifier, "The subscriber's number at the exchange.", example: "0009010001",
            titles: ["Exchange Subscriber ID", "Exchange Assigned ID", "Exchange Member ID", "Marketplace ID"]),
        FeedColumn(
            "application_id", .identifier, "The number of the application.", example: "APP-1001",
            titles: ["Application Number", "Application #", "FFM Application ID", "FFM App ID", "App ID"]),
    ]

    private static let holder = [
        FeedColumn(
            "holder_name", .text, "The policyholder's or the member's name, as 'Last, First' or 'First Last'.",
            example: "Rivera, Ana",
            titles: [
                "Policyholder", "Policyholder Name", "Member Name", "Subscriber Name", "Insured Name", "Client Name",
                "Customer Name", "Primary Insured", "Name",
            ], isPersonal: true),
        FeedColumn(
            "last_name", .text, "The last name.", example: "Rivera",
            titles: [
                "Last Name", "Insured Last Name", "Primary Last Name", "Member Last Name", "Subscriber Last Name",
                "Client Last Name", "Holder Last Name",
            ], isPersonal: true),
        FeedColumn(
            "first_name", .text, "The first name.", example: "Ana",
            titles: [
                "First Name", "Insured First Name", "Primary First Name", "Member First Name", "Subscriber First Name",
                "Client First Name", "Holder First Name",
            ], isPersonal: true),
        FeedColumn(
            "relationship", .word, "What the member is to the subscriber; only in a file of one row per member.",
            words: PolicyWords.relationships, titles: ["Member Relationship", "Relationship to Subscriber", "Relation"]),
        FeedColumn(
            "birth_date", .birthDate, "The date of birth.", example: "1980-02-29",
            titles: ["Date of Birth", "DOB", "Birth Date", "Member DOB", "Member Date of Birth", "Birthdate"],
            isPersonal: true),
        FeedColumn("gender", .text, "The gender.", example: "F", titles: ["Sex"], isPersonal: true),
        FeedColumn(
            "member_id", .identifier, "The member's own number.", example: "U70010001-01",
            titles: ["Member ID", "Member Number"]),
        FeedColumn(
            "address", .text, "The street address.", example: "1 Main St",
            titles: ["Address 1", "Street", "Mailing Address", "Client Address 1", "Street Address"], isPersonal: true),
        FeedColumn(
            "address2", .text, "The second line of the address.", titles: ["Address 2", "Client Address 2"],
            isPersonal: true),
        FeedColumn("city", .text, "The city.", example: "Dallas", isPersonal: true),
        FeedColumn(
            "state", .text, "The state.", example: "TX", rule: .state, titles: ["Resident State", "Member State"]),
        FeedColumn(
            "zip", .identifier, "The ZIP code.", example: "75201", titles: ["ZIP Code", "Postal Code"], isPersonal: true
        ),
        FeedColumn("county", .text, "The county.", example: "Dallas", titles: ["County Name"]),
        FeedColumn(
            "phone", .text, "The phone number.", example: "214-555-0142",
            titles: ["Phone Number", "Member Phone Number", "Primary Phone", "Customer Phone Number", "Home Phone"],
            isPersonal: true),
        FeedColumn(
            "email", .text, "The email address.", example: "ana.rivera@example.com",
            titles: ["E-mail", "Email Address", "Member Email", "Member Email Address", "Customer Email Address"],
            isPersonal: true),
        FeedColumn(
            "language", .text, "The language spoken.", example: "ES", titles: ["Preferred Language", "Spoken Language"]),
    ]

    private static let plan = [
        FeedColumn(
            "plan_name", .text, "The plan's name.", example: "Silver 70 HMO",
            titles: ["Plan", "Member Plan Name", "Product Name"]),
        FeedColumn(
            "plan_code", .identifier, "The plan's code or HIOS ID.", example: "00000TX0140012",
            titles: ["Plan ID", "Member Plan ID", "HIOS ID", "Exchange Plan ID"]),
        FeedColumn("plan_type", .text, "The plan's type.", example: "HMO", titles: ["Product", "Plan Type"]),
        FeedColumn(
            "metal_level", .text, "The metal level.", example: "Silver", titles: ["Metal", "Metal Tier", "Tier"]),
        FeedColumn(
            "contract_pbp", .identifier, "A Medicare plan's contract, PBP and segment.", example: "H0000-026-000",
            titles: ["Contract-PBP", "Contract-PBP-Segment ID", "CMS Contract"]),
        FeedColumn(
            "contract", .identifier, "A Medicare plan's contract, where the file has it by itself.", example: "H0000"),
        FeedColumn("pbp", .identifier, "A Medicare plan's PBP, where the file has it by itself.", example: "026"),
        FeedColumn(
            "segment", .identifier, "A Medicare plan's segment, where the file has it by itself.", example: "000",
            titles: ["Segment ID"]),
        FeedColumn(
            "exchange", .word, "Whether the policy is on the exchange.", words: PolicyWords.exchange,
            titles: ["On/Off Exchange", "On Exchange", "Exchange Indicator"]),
    ]

    private static let dates = [
        FeedColumn(
            "effective_date", .date, needed: true, "The first day covered.", example: "2026-01-01",
            titles: [
                "Policy Effective Date", "Coverage Effective Date", "Plan Effective Date", "Coverage Start Date",
                "Effective", "Eff Date", "Start Date",
            ]),
        FeedColumn(
            "termination_date", .date, "The last day covered; empty or 12/31/9999 while the policy is open.",
            titles: [
                "Policy Term Date", "Term Date", "Termination", "Coverage End Date", "Coverage Expiration Date",
                "End Date",
                "Termed", "Inactive Date", "Cancel Date",
            ], clears: ["policies.ended_on", "policy_members.ended_on"]),
        FeedColumn(
            "paid_through_date", .date, "The last day that is paid for.", example: "2026-11-30",
            titles: ["Paid Through", "Paid To Date", "Paid Thru Date", "Paid-Through Date"]),
    ]

    private static let amounts = [
        FeedColumn(
            "premium", .amount, "The whole premium of a month, before any subsidy.", example: "512.33",
            titles: ["Monthly Premium Amount", "Premium Amount", "Total Premium", "Monthly Premium", "Gross Premium"]),
        FeedColumn(
            "subsidy", .amount, "The advance premium tax credit (APTC) of a month.", example: "400.00",
            titles: ["APTC", "APTC Amount", "APTC Subsidy", "Subsidy Amount", "Tax Credit"]),
        FeedColumn(
            "member_pays", .amount, "What the member pays of the premium.", example: "112.33",
            titles: [
                "Member Responsibility", "Net Premium", "Customer Responsibility", "Premium - Customer Responsibility",
            ]),
        FeedColumn(
            "members", .count, "How many members the policy covers.", example: "2",
            titles: ["Number of Members", "Lives", "Member Count", "Contract Member Count", "Covered Lives"]),
    ]

    private static let agent = [
        FeedColumn(
            "agent_name", .text, "The agent of record.", example: "Maria Lopez",
            titles: [
                "Agent Name", "Broker Name", "Producer Name", "Writing Agent", "Agent Full Name", "Agent of Record",
            ]),
        FeedColumn(
            "agent_npn", .identifier, "The agent's NPN.", example: "17650001", rule: .npn,
            titles: ["Agent NPN", "Broker NPN", "NPN", "Writing Agent NPN", "Producer NPN"]),
        FeedColumn(
            "agent_from", .date, "The day from which they are the agent of record.", example: "2026-01-01",
            titles: ["Agent Start Date", "Broker Effective Date", "Agent Contract Start Date", "Agent Effective Date"]),
        FeedColumn(
            "agent_to", .date, "Their last day as the agent of record; empty or 12/31/9999 while they are.",
            titles: ["Agent End Date", "Broker Term Date", "Agent Contract Term Date", "Agent Term Date"],
            clears: ["policies.agent_to_on"]),
    ]
}
