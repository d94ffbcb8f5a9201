internal import Tabular

/// The SQL of one part of the summary.
struct SummaryQuery {
    let key: String
    let title: String
    var isTotal = false
    let columns: [QueryColumn]
    let source: String
    let order: [String]
    /// The column that a chart shows.
    var chart = "subscribers"

    static let all = [
        SummaryQuery(
            key: "totals", title: "Totals", isTotal: true, columns: counts, source: byGroup(nil), order: ["1"]),
        SummaryQuery(
            key: "status", title: "By Status", columns: [label("status", "Status", GroupQuery.status)] + counts,
            source: byGroup(GroupQuery.status), order: largest),
        SummaryQuery(
            key: "plan_type", title: "By Plan Type",
            columns: [label("plan_type", "Plan Type", planType)] + [
                QueryColumn("groups", "Groups", .integer, sql: "COUNT(DISTINCT c.group_id)"),
                QueryColumn("subscribers", "Subscribers", .integer, sql: distinct("c.is_subscriber = 1")),
                QueryColumn("members", "Members", .integer, sql: distinct("1")),
                QueryColumn("premium", "Premium", .amount, sql: "COALESCE(SUM(c.premium_cents), 0)"),
            ],
            source: """
                FROM coverages c LEFT JOIN plans pl ON pl.id = c.plan_id
                WHERE c.group_id IN (\(Viewer.groupScope)) AND \(CoverageState.inForce("c")) GROUP BY \(planType)
                """, order: [distinct("c.is_subscriber = 1") + " DESC", planType]),
        SummaryQuery(
            key: "county", title: "By County", columns: [label("county", "County", county)] + counts,
            source: byGroup(county), order: largest),
        SummaryQuery(
            key: "renewal_month", title: "By Renewal Month",
            columns: [
                label("renewal_month", "Renewal Month", "COALESCE(\(GroupSections.month("g.renewal_on")), 'None')")
            ] + counts,
            source: byGroup("substr(g.renewal_on, 6, 2)"), order: ["substr(g.renewal_on, 6, 2)"]),
    ]

    private static let counts: [QueryColumn] = [
        QueryColumn("groups", "Groups", .integer, sql: "COUNT(*)"),
        QueryColumn("subscribers", "Subscribers", .integer, sql: "COALESCE(SUM(e.subscribers), 0)"),
        QueryColumn("members", "Members", .integer, sql: "COALESCE(SUM(e.members), 0)"),
        QueryColumn("premium", "Premium", .amount, sql: "COALESCE(SUM(e.premium), 0)"),
    ]

    private static let largest = ["COALESCE(SUM(e.subscribers), 0) DESC", "COUNT(*) DESC", "MIN(g.id)"]
    private static let county = "COALESCE(g.county, 'None')"
    private static let planType = "COALESCE(pl.plan_type, c.insurance_line)"

    private static func label(_ key: String, _ title: String, _ sql: String) -> QueryColumn {
        QueryColumn(key, title, .text, sql: sql)
    }

    /// Members of groups: one who is covered in two groups counts in both, as in the list of groups.
    private static func distinct(_ condition: String) -> String {
        "COUNT(DISTINCT CASE WHEN \(condition) THEN c.member_id || '/' || c.group_id END)"
    }

    private static func byGroup(_ expression: String?) -> String {
        """
        FROM groups g LEFT JOIN (
            SELECT c.group_id, COUNT(DISTINCT CASE WHEN c.is_subscriber = 1 THEN c.member_id END) AS subscribers,
                COUNT(DISTINCT c.member_id) AS members, SUM(c.premium_cents) AS premium
            FROM coverages c WHERE c.group_id IN (\(Viewer.groupScope)) AND \(CoverageState.inForce("c")) GROUP BY c.group_id
        ) e ON e.group_id = g.id
        WHERE g.id IN (\(Viewer.groupScope)) \(expression.map { "GROUP BY \($0)" } ?? "")
        """
    }
}
