internal import Tabular

/// The SQL of the individual book: one row per policy. Aliases: `po` the policy, `k` the carrier, `f` the profile.
enum PolicyQuery {
    static let columns: [QueryColumn] = defaults + more

    /// POL-1.
    static let defaults: [QueryColumn] = [
        QueryColumn("policy_number", "Policy Number", .identifier, sql: "po.number"),
        QueryColumn("holder_name", "Policyholder", .text, sql: holder),
        QueryColumn("plan_name", "Plan Name", .text, sql: "po.plan_name"),
        QueryColumn("line_of_business", "Line of Business", .text, sql: line),
        QueryColumn("effective_date", "Effective Date", .date, sql: "po.effective_on"),
        QueryColumn("termination_date", "Termination Date", .date, sql: "po.ended_on"),
        QueryColumn("paid_through_date", "Paid Through", .date, sql: "po.paid_through_on"),
        QueryColumn("premium", "Premium", .amount, sql: "po.premium_cents"),
        QueryColumn("members", "Members", .integer, sql: "po.lives"),
        QueryColumn("status", "Status", .text, sql: PolicyStatus.sql),
        QueryColumn("alerts", "Alerts", .list, emphasis: Alert.emphasis, sql: Alert.policyCell),
    ]

    /// What else may be asked for.
    private static let more =
        plan + holderFields + [
            QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
            QueryColumn("broker_id", "Broker ID", .identifier, sql: "f.broker_id"),
            QueryColumn("policy_part", "Policy Part", .text, sql: "NULLIF(po.part, '')"),
            QueryColumn("carrier_status", "Carrier's Status", .text, sql: PolicyStatus.told),
            QueryColumn("carrier_status_date", "Status Told On", .date, sql: "po.told_on"),
            QueryColumn("subsidy", "Subsidy", .amount, sql: "po.subsidy_cents"),
            QueryColumn("member_pays", "Member Pays", .amount, sql: "po.member_pays_cents"),
            QueryColumn("exchange", "Exchange", .text, sql: "po.exchange"),
            QueryColumn("exchange_id", "Exchange ID", .identifier, sql: "po.exchange_number"),
            QueryColumn("application_id", "Application ID", .identifier, sql: "po.application_number"),
        ] + agent

    static let plan: [QueryColumn] = [
        QueryColumn("plan_code", "Plan Code", .identifier, sql: "po.plan_code"),
        QueryColumn("plan_type", "Plan Type", .text, sql: "po.plan_type"),
        QueryColumn("metal_level", "Metal Level", .text, sql: "po.metal"),
        QueryColumn("contract_pbp", "Contract-PBP", .identifier, sql: "po.contract_pbp"),
    ]

    static let holderFields: [QueryColumn] = [
        QueryColumn("last_name", "Last Name", .text, sql: "po.last_name"),
        QueryColumn("first_name", "First Name", .text, sql: "po.first_name"),
        QueryColumn("member_id", "Member ID", .identifier, sql: "po.member_number"),
        QueryColumn("birth_date", "Date of Birth", .date, sql: "po.birth_on"),
        QueryColumn("gender", "Gender", .text, sql: "po.gender"),
        QueryColumn("address", "Address", .text, sql: "po.address1"),
        QueryColumn("address2", "Apartment", .text, sql: "po.address2"),
        QueryColumn("city", "City", .text, sql: "po.city"),
        QueryColumn("state", "State", .text, sql: "po.state"),
        QueryColumn("zip", "ZIP", .identifier, sql: "po.zip"),
        QueryColumn("county", "County", .text, sql: "po.county"),
        QueryColumn("phone", "Phone", .identifier, sql: "po.phone"),
        QueryColumn("email", "E-mail", .text, sql: "po.email"),
        QueryColumn("language", "Language", .text, sql: "po.language"),
    ]

    static let agent: [QueryColumn] = [
        QueryColumn("agent_name", "Agent of Record", .text, sql: "po.agent_name"),
        QueryColumn("agent_npn", "Agent NPN", .identifier, sql: "po.agent_npn"),
        QueryColumn("agent_from", "Agent From", .date, sql: "po.agent_from_on"),
        QueryColumn("agent_to", "Agent To", .date, sql: "po.agent_to_on"),
    ]

    /// Takes `:profiles`, `:as_of` and the alerts' arguments.
    static let source = """
        FROM policies po
        JOIN carriers k ON k.id = po.carrier_id
        JOIN profiles f ON f.id = po.profile_id
        WHERE \(Viewer.policyScope)
        """

    /// By the holder's name, then by number; the carrier last, since two may use the same numbers.
    static let order = [
        "po.last_name COLLATE NOCASE", "po.first_name COLLATE NOCASE", "po.number", "po.part", "k.name", "po.id",
    ]

    static let holder = "COALESCE(po.first_name || ' ', '') || po.last_name"

    /// Where no file has told it, that of the Broker ID under which the policy is.
    static let line = "COALESCE(\(PolicyLine.title("po.line")), f.line_of_business)"
}
