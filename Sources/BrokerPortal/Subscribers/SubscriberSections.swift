internal import Tabular

/// The sections of a subscriber's page (SUB-2).
enum SubscriberSections {
    struct Definition {
        let key: String
        let title: String
        var isObject = false
        let columns: [QueryColumn]
        let source: String
        let order: [String]
    }

    static let all = [subscriber, dependents, coverages]

    private static let subscriber = Definition(
        key: "subscriber", title: "Subscriber", isObject: true,
        columns: [
            QueryColumn("subscriber_name", "Subscriber Name", .text, sql: name("m")),
            QueryColumn("subscriber_id", "Subscriber ID", .identifier, sql: "m.subscriber_number"),
            QueryColumn("address", "Physical Address", .text, sql: "m.address1"),
            QueryColumn("address2", "Apartment", .text, sql: "m.address2"),
            QueryColumn("city", "City", .text, sql: "m.city"),
            QueryColumn("state", "State", .text, sql: "m.state"),
            QueryColumn("zip", "ZIP", .identifier, sql: "m.zip"),
            QueryColumn("county", "County", .text, sql: "m.county"),
            QueryColumn("birth_date", "Date of Birth", .date, sql: "m.birth_on"),
            QueryColumn("home_phone", "Home Phone", .identifier, sql: "m.home_phone"),
            QueryColumn("work_phone", "Work Phone", .identifier, sql: "m.work_phone"),
            QueryColumn("language", "Spoken Language", .text, sql: "m.language"),
            QueryColumn("status", "Status", .text, sql: status("m")),
        ], source: "FROM members m WHERE m.id = :subscriber", order: ["m.id"])

    private static let dependents = Definition(
        key: "dependents", title: "Dependents",
        columns: [
            QueryColumn("name", "Name", .text, sql: name("d")),
            QueryColumn("relationship", "Relationship", .text, sql: "d.relationship"),
            QueryColumn("birth_date", "Date of Birth", .date, sql: "d.birth_on"),
            QueryColumn("status", "Status", .text, sql: status("d")),
        ],
        source:
            "\(family) AND d.relationship <> 'self' AND EXISTS (SELECT 1 FROM coverages c WHERE c.member_id = d.id AND \(scope))",
        order: ["d.birth_on", "d.id"])

    private static let coverages = Definition(
        key: "coverages", title: "Coverage History",
        columns: [
            QueryColumn("name", "Name", .text, sql: name("d")),
            QueryColumn("group_number", "Group Number", .identifier, sql: "p.number || '/' || g.suffix"),
            QueryColumn("plan_type", "Plan Type", .text, sql: "COALESCE(pl.plan_type, c.insurance_line)"),
            QueryColumn("plan_name", "Plan Name", .text, sql: "pl.name"),
            QueryColumn("coverage_level", "Coverage Level", .text, sql: "c.level"),
            QueryColumn("effective_date", "Effective Date", .date, sql: "c.effective_on"),
            QueryColumn("termination_date", "Termination Date", .date, sql: "c.ended_on"),
            QueryColumn("premium", "Premium", .amount, sql: "c.premium_cents"),
            QueryColumn("status", "Status", .text, sql: coverageStatus),
        ],
        source: """
            FROM members s JOIN members d ON d.carrier_id = s.carrier_id AND d.subscriber_number = s.subscriber_number
            JOIN coverages c ON c.member_id = d.id JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id
            LEFT JOIN plans pl ON pl.id = c.plan_id
            WHERE s.id = :subscriber AND \(scope)
            """, order: ["d.relationship <> 'self'", "d.birth_on", "d.id", "c.effective_on DESC", "c.insurance_line", "c.id"])

    private static let family = """
        FROM members s JOIN members d ON d.carrier_id = s.carrier_id AND d.subscriber_number = s.subscriber_number WHERE s.id = :subscriber
        """
    private static let scope = "c.group_id IN (\(Viewer.groupScope))"

    private static func name(_ alias: String) -> String {
        "\(alias).last_name || COALESCE(', ' || \(alias).first_name, '')"
    }

    /// In force in one of the profile's groups, else still to come, else ended.
    private static func status(_ alias: String) -> String {
        """
        CASE (SELECT MAX(CASE WHEN \(CoverageState.inForce("c")) THEN 2 ELSE \(CoverageState.isFuture("c")) END)
            FROM coverages c WHERE c.member_id = \(alias).id AND \(scope))
        WHEN 2 THEN 'Active' WHEN 1 THEN 'Pending' ELSE 'Cancelled' END
        """
    }

    private static let coverageStatus = """
        CASE WHEN \(CoverageState.inForce("c")) THEN 'Active' WHEN \(CoverageState.isFuture("c")) THEN 'Pending' ELSE 'Cancelled' END
        """
}
