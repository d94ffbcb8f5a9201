internal import Tabular

/// The SQL of subscriber lists: a row a subscriber and group (SUB-1, BOB-5).
///
/// A subscriber with several coverages in a group shows the one that counts most: in force before future before ended, medical
/// before other lines, the latest first. Aliases: `e` that coverage, `m` the subscriber, `g` the group, `p` its parent, `pl` the plan.
enum SubscriberQuery {
    static let columns: [QueryColumn] = defaults + more

    static let defaults: [QueryColumn] = [
        QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "p.number"),
        QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "g.suffix"),
        QueryColumn("subscriber_name", "Subscriber Name", .text, sql: name),
        QueryColumn("subscriber_id", "Subscriber ID", .identifier, sql: "m.subscriber_number"),
        QueryColumn("plan_type", "Plan Type", .text, sql: "COALESCE(pl.plan_type, e.insurance_line)"),
        QueryColumn("plan_name", "Plan Name", .text, sql: "pl.name"),
        QueryColumn("status", "Status", .text, sql: status),
        QueryColumn("alerts", "Alerts", .list, sql: "CASE WHEN \(turns65) THEN 'age_65' ELSE '' END"),
    ]

    private static let more: [QueryColumn] = [
        QueryColumn("group_name", "Group Name", .text, sql: "g.name"),
        QueryColumn("parent_group_name", "Parent Group Name", .text, sql: "p.name"),
        QueryColumn("effective_date", "Effective Date", .date, sql: "e.effective_on"),
        QueryColumn("termination_date", "Termination Date", .date, sql: "e.ended_on"),
        QueryColumn("coverage_level", "Coverage Level", .text, sql: "e.level"),
        QueryColumn("premium", "Premium", .amount, sql: "e.premium_cents"),
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

    /// Takes `:profile`, `:today`, `:as_of` and the alerts' arguments.
    static let source = """
        FROM (
            SELECT c.group_id, c.member_id, c.plan_id, c.insurance_line, c.level, c.effective_on, c.ended_on, c.premium_cents,
                MAX(\(rank)) AS rank
            FROM coverages c
            WHERE c.group_id IN (\(Viewer.groupScope)) AND c.is_subscriber = 1
            GROUP BY c.group_id, c.member_id
        ) e
        JOIN members m ON m.id = e.member_id
        JOIN groups g ON g.id = e.group_id
        JOIN parent_groups p ON p.id = g.parent_group_id
        LEFT JOIN plans pl ON pl.id = e.plan_id
        """

    /// By group, then by name as people look for it.
    static let order = [
        "p.number", "g.suffix", "g.id", "m.last_name COLLATE NOCASE", "m.first_name COLLATE NOCASE",
        "m.subscriber_number", "m.id",
    ]

    private static let name = "m.last_name || COALESCE(', ' || m.first_name, '')"
    private static let status =
        "CASE substr(e.rank, 1, 1) WHEN '2' THEN 'Active' WHEN '1' THEN 'Pending' ELSE 'Cancelled' END"
    private static let turns65 = "(e.rank >= '2' AND \(Alert.turns65("m.birth_on")))"

    private static let dependents = """
        (SELECT COUNT(DISTINCT c.member_id) FROM members d JOIN coverages c ON c.member_id = d.id
            WHERE d.carrier_id = m.carrier_id AND d.subscriber_number = m.subscriber_number AND d.person_key <> ''
                AND c.group_id = e.group_id AND \(Coverage.inForce))
        """

    /// Text that sorts: in force, future or ended; medical or not; the first day.
    private static let rank = """
        CASE WHEN \(Coverage.inForce) THEN '2' WHEN c.effective_on > :as_of AND (c.ended_on IS NULL OR c.ended_on > c.effective_on)
            THEN '1' ELSE '0' END
            || CASE WHEN c.insurance_line IN ('DEN', 'VIS', 'DCP', 'HE', 'LTC', 'LTD', 'STD', 'LIF', 'PDG', 'MOD') THEN '0' ELSE '1' END
            || c.effective_on
        """
}
