internal import Tabular

/// The SQL of subscriber lists: a row a subscriber and group (SUB-1, BOB-5).
///
/// A subscriber with several coverages in a group shows the one that counts most: in force before future before ended, medical
/// before other lines, the latest first. Aliases: `c` that coverage, `m` the subscriber, `g` the group, `p` its parent, `pl` the plan.
enum SubscriberQuery {
    static let columns: [QueryColumn] = defaults + more

    static let defaults: [QueryColumn] = [
        QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "p.number"),
        QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "g.suffix"),
        QueryColumn("subscriber_name", "Subscriber Name", .text, sql: name),
        QueryColumn("subscriber_id", "Subscriber ID", .identifier, sql: "m.subscriber_number"),
        QueryColumn("plan_type", "Plan Type", .text, sql: "COALESCE(pl.plan_type, c.insurance_line)"),
        QueryColumn("plan_name", "Plan Name", .text, sql: "pl.name"),
        QueryColumn("status", "Status", .text, sql: status),
        QueryColumn(
            "alerts", "Alerts", .list, emphasis: Alert.emphasis, sql: Alert.familyCell),
    ]

    private static let more: [QueryColumn] = [
        QueryColumn("group_name", "Group Name", .text, sql: "g.name"),
        QueryColumn("parent_group_name", "Parent Group Name", .text, sql: "p.name"),
        QueryColumn("effective_date", "Effective Date", .date, sql: "c.effective_on"),
        QueryColumn("termination_date", "Termination Date", .date, sql: "c.ended_on"),
        QueryColumn("coverage_level", "Coverage Level", .text, sql: "c.level"),
        QueryColumn("premium", "Premium", .amount, sql: "c.premium_cents"),
        QueryColumn("birth_date", "Date of Birth", .date, sql: "m.birth_on"),
        QueryColumn("address", "Address", .text, sql: "m.address1"),
        QueryColumn("city", "City", .text, sql: "m.city"),
        QueryColumn("state", "State", .text, sql: "m.state"),
        QueryColumn("zip", "ZIP", .identifier, sql: "m.zip"),
        QueryColumn("county", "County", .text, sql: "m.county"),
        QueryColumn("home_phone", "Home Phone", .identifier, sql: "m.home_phone"),
        QueryColumn("work_phone", "Work Phone", .identifier, sql: "m.work_phone"),
        QueryColumn("language", "Spoken Language", .text, sql: "m.language"),
        QueryColumn("dependents", "Dependents", .integer, sql: dependents),
    ]

    /// Takes `:as_of`; goes with `GroupScope.with`.
    ///
    /// CROSS JOIN keeps SQLite to this order of tables, and the index `coverages_by_group` has a group's subscribers by name: rows come in
    /// their order without a sort, and what a list shows of a coverage is read from the index alone. The unary plus keeps rivals from being
    /// sought there, where only the group would narrow them.
    static let source = """
        FROM parent_groups p
        CROSS JOIN groups g ON g.parent_group_id = p.id
        CROSS JOIN coverages c INDEXED BY coverages_by_group ON c.group_id = g.id AND c.is_subscriber = 1
        CROSS JOIN members m ON m.id = c.member_id
        LEFT JOIN plans pl ON pl.id = c.plan_id
        WHERE g.id IN (\(GroupScope.ids))
        AND (c.has_rivals = 0 OR NOT EXISTS (
            SELECT 1 FROM coverages o
            WHERE o.member_id = c.member_id AND +o.group_id = c.group_id AND o.id <> c.id AND (\(rank("o")), c.id) > (\(rank("c")), o.id)))
        """

    /// By group, then by name as people look for it, then by subscriber number: `sort_name` is these three.
    static let order = ["p.number", "p.id", "g.suffix", "c.sort_name", "c.member_id"]

    private static let name = "m.last_name || COALESCE(', ' || m.first_name, '')"
    private static let status = """
        CASE WHEN \(CoverageState.inForce("c")) THEN 'Active' WHEN \(CoverageState.isFuture("c")) THEN 'Pending' ELSE 'Cancelled' END
        """

    private static let dependents = """
        (SELECT COUNT(DISTINCT dc.member_id) FROM members d JOIN coverages dc ON dc.member_id = d.id
            WHERE d.carrier_id = m.carrier_id AND d.subscriber_number = m.subscriber_number AND d.person_key <> ''
                AND dc.group_id = c.group_id AND \(CoverageState.inForce("dc")))
        """

    /// Values that sort: in force, future or ended; medical or not; the first day.
    private static func rank(_ alias: String) -> String {
        """
        CASE WHEN \(CoverageState.inForce(alias)) THEN 2 ELSE \(CoverageState.isFuture(alias)) END,
            \(CoverageState.isMedical(alias)),
            \(alias).effective_on
        """
    }
}
