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

    static let all = [subscriber, dependents, coverages, payments]

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
        ] + special("m"), source: "FROM members m WHERE m.id = :subscriber", order: ["m.id"])

    private static let dependents = Definition(
        key: "dependents", title: "Dependents",
        columns: [
            QueryColumn("name", "Name", .text, sql: name("d")),
            QueryColumn("relationship", "Relationship", .text, sql: "d.relationship"),
            QueryColumn("birth_date", "Date of Birth", .date, sql: "d.birth_on"),
            QueryColumn("status", "Status", .text, sql: status("d")),
        ] + special("d"),
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
            QueryColumn(
                "primary_care_provider", "Primary Care Provider", .text, sql: KeptListWords.primaryCare("c.providers")),
            QueryColumn(
                "primary_care_id", "Primary Care ID", .identifier, sql: KeptListWords.primaryCareNumber("c.providers")),
            QueryColumn("providers", "Providers", .text, sql: KeptListWords.providers("c.providers")),
            QueryColumn(
                "other_insurance", "Other Insurance", .text, sql: KeptListWords.otherInsurance("c.other_insurance")),
        ],
        source: """
            FROM members s JOIN members d ON d.carrier_id = s.carrier_id AND d.subscriber_number = s.subscriber_number
            JOIN coverages c ON c.member_id = d.id JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id
            LEFT JOIN plans pl ON pl.id = c.plan_id
            WHERE s.id = :subscriber AND \(scope)
            """,
        order: ["d.relationship <> 'self'", "d.birth_on", "d.id", "c.effective_on DESC", "c.insurance_line", "c.id"])

    /// COBRA, Medicare, studies, disability and the like, as the carrier's codes have them.
    private static func special(_ alias: String) -> [QueryColumn] {
        let column = { (key: String, title: String, type: ColumnType, field: String) in
            QueryColumn(key, title, type, sql: "\(alias).\(field)")
        }
        return [
            column("benefit_status", "Benefit Status", .identifier, "benefit_status"),
            column("employment_status", "Employment Status", .identifier, "employment_status"),
            column("cobra_event", "COBRA Event", .identifier, "cobra_event"),
            column("cobra_begin", "COBRA Begin", .date, "cobra_begin_on"),
            column("cobra_end", "COBRA End", .date, "cobra_end_on"),
            column("medicare_plan", "Medicare Plan", .identifier, "medicare_plan"),
            column("medicare_begin", "Medicare Begin", .date, "medicare_begin_on"),
            column("medicare_end", "Medicare End", .date, "medicare_end_on"),
            column("student_status", "Student Status", .identifier, "student_status"),
            column("disabled", "Disabled", .identifier, "disability"),
            column("health_behavior", "Health Behavior", .identifier, "health_behavior"),
            QueryColumn(
                "reporting_categories", "Reporting Categories", .text,
                sql: KeptListWords.categories("\(alias).reporting_categories")),
        ]
    }

    /// What was paid for the family in the profile's groups, the newest days first.
    private static let payments = Definition(
        key: "payments", title: "Premium Payments",
        columns: [
            QueryColumn("period_begin", "From", .date, sql: "y.period_begin"),
            QueryColumn("period_end", "To", .date, sql: "y.period_end"),
            QueryColumn("name", "Name", .text, sql: name("d")),
            QueryColumn("group_number", "Group Number", .identifier, sql: "p.number || '/' || g.suffix"),
            QueryColumn("received_date", "Received", .date, sql: "c.received_on"),
            QueryColumn("reference", "Reference", .identifier, sql: "c.reference"),
            QueryColumn("kind", "Kind", .text, sql: "y.kind"),
            QueryColumn("billed", "Billed", .amount, sql: "y.billed_cents"),
            QueryColumn("amount", "Amount", .amount, sql: "y.amount_cents"),
        ],
        source: """
            FROM members s JOIN members d ON d.carrier_id = s.carrier_id AND d.subscriber_number = s.subscriber_number
            JOIN payment_parts y ON y.member_id = d.id JOIN payments c ON c.id = y.payment_id
            JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id
            WHERE s.id = :subscriber AND \(scope)
            """, order: ["y.period_begin DESC", "c.received_on DESC", "d.person_key <> ''", "d.id", "y.id"])

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
