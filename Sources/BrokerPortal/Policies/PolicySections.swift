internal import Tabular

/// The sections of a policy's page (POL-2), over the aliases of `PolicyQuery`. All but the first two take `:policy`.
enum PolicySections {
    struct Definition {
        let key: String
        let title: String
        var isObject = false
        let columns: [QueryColumn]
        var source = PolicyQuery.source + "\nAND po.id = :policy"
        var order = ["po.id"]
    }

    static let all = [policy, holder, members, coverage, payments, agents]

    private static let policy = Definition(
        key: "policy", title: "Policy", isObject: true,
        columns: PolicyQuery.columns.filter { column in
            let key = column.column.key
            return key != "holder_name"
                && !(PolicyQuery.holderFields + PolicyQuery.agent).contains { $0.column.key == key }
        })

    private static let holder = Definition(
        key: "holder", title: "Policyholder", isObject: true,
        columns: [QueryColumn("holder_name", "Policyholder", .text, sql: PolicyQuery.holder)]
            + PolicyQuery.holderFields.filter { !["last_name", "first_name"].contains($0.column.key) })

    private static let members = Definition(
        key: "members", title: "Members",
        columns: [
            QueryColumn("name", "Name", .text, sql: "COALESCE(x.first_name || ' ', '') || x.last_name"),
            QueryColumn("relationship", "Relationship", .text, sql: "x.relationship"),
            QueryColumn("birth_date", "Date of Birth", .date, sql: "x.birth_on"),
            QueryColumn("member_id", "Member ID", .identifier, sql: "x.member_number"),
            QueryColumn("effective_date", "Effective Date", .date, sql: "x.effective_on"),
            QueryColumn("termination_date", "Termination Date", .date, sql: "x.ended_on"),
        ],
        source: """
            FROM (SELECT 0 AS place, po.id, 'self' AS relationship, po.last_name, po.first_name, po.birth_on, po.member_number, po.effective_on, po.ended_on
                FROM policies po WHERE po.id = :policy AND po.last_name IS NOT NULL
            UNION ALL SELECT 1, y.id, y.relationship, y.last_name, y.first_name, y.birth_on, y.member_number, y.effective_on, y.ended_on
                FROM policy_members y WHERE y.policy_id = :policy) x
            """, order: ["x.place", "x.birth_on", "x.id"])

    /// What the change log has of the plan, the dates, the amounts and the status.
    private static let coverage = Definition(
        key: "coverage", title: "Coverage History", columns: [told] + change,
        source: """
            \(changes) AND h.batch_id > (SELECT MIN(x.batch_id) FROM changes x WHERE x.entity = 'policy' AND x.entity_id = :policy) AND h.field IN ('plan_name', 'plan_code', 'metal', 'contract_pbp', 'effective_on', 'ended_on', 'premium_cents', 'subsidy_cents',
                'member_pays_cents', 'lives', 'told_status', 'profile_id')
            """, order: ["h.id"])

    private static let payments = Definition(
        key: "payments", title: "Paid-through History",
        columns: [
            told, QueryColumn("paid_through_date", "Paid Through", .date, sql: paidThrough),
        ],
        source: """
            \(changes) AND (h.field = 'paid_through_on' OR h.field IS NULL) AND \(paidThrough) IS NOT NULL
            """, order: ["h.id"])

    /// The one in force, then those before, the latest first.
    private static let agents = Definition(
        key: "agents", title: "Agent of Record",
        columns: [
            QueryColumn("agent_name", "Agent of Record", .text, sql: "x.name"),
            QueryColumn("agent_npn", "Agent NPN", .identifier, sql: "x.npn"),
            QueryColumn("broker_id", "Broker ID", .identifier, sql: "f.broker_id"),
            QueryColumn("agent_from", "From", .date, sql: "x.from_on"),
            QueryColumn("agent_to", "To", .date, sql: "x.to_on"),
        ],
        source: """
            FROM (SELECT 0 AS place, po.profile_id, po.agent_name AS name, po.agent_npn AS npn, po.agent_from_on AS from_on, po.agent_to_on AS to_on
                FROM policies po WHERE po.id = :policy
            UNION ALL SELECT 1, z.profile_id, z.name, z.npn, z.from_on, z.to_on FROM policy_agents z WHERE z.policy_id = :policy) x
            LEFT JOIN profiles f ON f.id = x.profile_id AND f.id IN \(Viewer.profileScope)
            """, order: ["x.place", "x.to_on DESC"])

    /// The application by its number, as it stood on the day; where the viewer may see applications.
    static let application = Definition(
        key: "application", title: "Application", isObject: true,
        columns: ApplicationQuery.columns,
        source: """
            \(ApplicationQuery.source) AND (a.carrier_id, a.number) = (SELECT po.carrier_id, po.application_number FROM policies po WHERE po.id = :policy)
            """, order: ApplicationQuery.order)

    private static let paidThrough =
        "CASE WHEN h.field IS NULL THEN h.new_value ->> '$.paid_through_on' ELSE h.new_value END"

    private static let told = QueryColumn(
        "told_on", "Told On", .date, sql: "date(b.imported_at, 'unixepoch')")

    private static let change = [
        QueryColumn("field", "Field", .text, sql: ChangeValue.field),
        QueryColumn("old_value", "Old", .text, sql: ChangeValue.sql("h.old_value")),
        QueryColumn("new_value", "New", .text, sql: ChangeValue.sql("h.new_value")),
    ]

    private static let changes =
        "FROM changes h JOIN batches b ON b.id = h.batch_id WHERE h.entity = 'policy' AND h.entity_id = :policy"
}
