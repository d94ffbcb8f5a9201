internal import Tabular

/// The SQL of the book of business: a row a group (suffix), with its parent group.
///
/// Aliases: `g` the group, `p` its parent, `k` the carrier, `e` its enrollment on the day asked for. Goes with `GroupScope.with`.
enum GroupQuery {
    static let columns: [QueryColumn] = defaults + more

    /// BOB-1, in the portal's order.
    static let defaults: [QueryColumn] = [
        QueryColumn("group_name", "Group Name", .text, sql: "g.name"),
        QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "p.number"),
        QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "g.suffix"),
        QueryColumn("status", "Status", .text, sql: status),
        QueryColumn("original_enrollment_date", "Orig Enroll Date", .date, sql: "g.original_enrollment_on"),
        QueryColumn("renewal_date", "Renew Date", .date, sql: "g.renewal_on"),
        QueryColumn("plan_type", "Plan Type", .text, sql: planTypes),
        QueryColumn("plan_name", "Plan Name", .text, sql: planNames),
        QueryColumn("subscribers", "Subscribers", .integer, sql: subscribers),
        QueryColumn("alerts", "Alerts", .list, emphasis: Alert.emphasis, sql: Alert.groupCell),
    ]

    /// What else may be asked for.
    private static let more: [QueryColumn] = [
        QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
        QueryColumn("parent_group_name", "Parent Group Name", .text, sql: "p.name"),
        QueryColumn("original_effective_date", "Original Effective Date", .date, sql: "g.original_effective_on"),
        QueryColumn("parent_effective_date", "Parent Group Effective Date", .date, sql: "p.effective_on"),
        QueryColumn("suffix_effective_date", "Suffix Effective Date", .date, sql: "g.effective_on"),
        QueryColumn("last_renewal_date", "Last Renewal Date", .date, sql: "g.last_renewal_on"),
        QueryColumn("cancellation_date", "Cancellation Date", .date, sql: "g.cancelled_on"),
        QueryColumn("sic", "SIC Code", .identifier, sql: "g.sic"),
        QueryColumn("rating_type", "Rating Type", .text, sql: "g.rating_type"),
        QueryColumn("waiting_period", "Waiting Period", .text, sql: "g.waiting_period"),
        QueryColumn("employees", "Employees", .integer, sql: "g.employees"),
        QueryColumn("admin_name", "Group Administrator", .text, sql: "g.admin_name"),
        QueryColumn("admin_phone", "Phone", .identifier, sql: "g.admin_phone"),
        QueryColumn("admin_email", "E-mail", .text, sql: "g.admin_email"),
        QueryColumn("address", "Address", .text, sql: "g.address"),
        QueryColumn("city", "City", .text, sql: "g.city"),
        QueryColumn("state", "State", .text, sql: "g.state"),
        QueryColumn("zip", "ZIP", .identifier, sql: "g.zip"),
        QueryColumn("county", "County", .text, sql: "g.county"),
    ]

    /// Takes `:as_of`.
    static let source = "\(from)\n\(inScope)"

    static let inScope = "WHERE g.id IN (\(GroupScope.ids))"

    static let from = """
        FROM groups g
        JOIN parent_groups p ON p.id = g.parent_group_id
        JOIN carriers k ON k.id = p.carrier_id
        LEFT JOIN (
            SELECT c.group_id, COUNT(DISTINCT c.member_id) AS subscribers FROM coverages c
            WHERE c.group_id IN (\(GroupScope.ids)) AND c.is_subscriber = 1 AND \(CoverageState.inForce("c"))
            GROUP BY c.group_id
        ) e ON e.group_id = g.id
        """

    /// By name, then by number; the carrier last, since two may use the same numbers.
    static let order = ["g.name COLLATE NOCASE", "p.number", "g.suffix", "g.id"]

    static let subscribers = "COALESCE(e.subscribers, 0)"

    /// Unknown for a group that is not.
    static let isCancelled = "(g.cancelled_on < :as_of OR (g.status = 'cancelled' AND g.cancelled_on IS NULL))"

    static let status = """
        CASE WHEN \(isCancelled) THEN 'Cancelled'
            WHEN COALESCE(g.effective_on, g.original_effective_on) > :as_of THEN 'Pending'
            WHEN g.status = 'suspended' THEN 'Suspended'
            ELSE 'Active' END
        """

    static let planTypes = plans("pl.plan_type")
    static let planNames = plans("pl.name")

    static func hasPlanType(_ argument: String) -> String {
        """
        EXISTS (SELECT 1 FROM group_plans gp JOIN plans pl ON pl.id = gp.plan_id
            WHERE gp.group_id = g.id AND pl.plan_type = \(argument) COLLATE NOCASE)
        """
    }

    /// The group's plans in the carrier's order, each once, joined by `; `.
    private static func plans(_ value: String) -> String {
        """
        (SELECT group_concat(value, '; ') FROM (SELECT \(value) AS value FROM group_plans gp JOIN plans pl ON pl.id = gp.plan_id
            WHERE gp.group_id = g.id AND \(value) IS NOT NULL GROUP BY \(value) ORDER BY MIN(gp.position)))
        """
    }
}
