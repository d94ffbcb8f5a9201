internal import Tabular

/// The parts of the summary that are about policies without a group. Members and premium are those of policies in force, the premium that of a month.
enum PolicySummary {
    static let all = [
        part("policies", "Policies", nil),
        part("policy_status", "Policies by Status", ("status", "Status", PolicyStatus.sql)),
        part("policy_line", "Policies by Line of Business", ("line_of_business", "Line of Business", PolicyQuery.line)),
        part("policy_carrier", "Policies by Carrier", ("carrier", "Carrier", "k.name")),
    ]

    private static let counts: [QueryColumn] = [
        QueryColumn("policies", "Policies", .integer, sql: "COUNT(*)"),
        QueryColumn("in_force", "In Force", .integer, sql: "COALESCE(SUM(\(PolicyStatus.isInForce)), 0)"),
        QueryColumn("members", "Members", .integer, sql: ofThoseInForce("po.lives")),
        QueryColumn("premium", "Premium", .amount, sql: ofThoseInForce("po.premium_cents")),
    ]

    private static func ofThoseInForce(_ column: String) -> String {
        "COALESCE(SUM(CASE WHEN \(PolicyStatus.isInForce) THEN \(column) END), 0)"
    }

    private static func part(
        _ key: String, _ title: String, _ label: (key: String, title: String, sql: String)?
    ) -> SummaryQuery {
        let labels = label.map { [QueryColumn($0.key, $0.title, .text, sql: $0.sql)] } ?? []
        return SummaryQuery(
            key: key, title: title, isTotal: label == nil, columns: labels + counts,
            source: PolicyQuery.source + (label.map { "\nGROUP BY \($0.sql)" } ?? ""),
            order: label.map { ["COUNT(*) DESC", $0.sql] } ?? ["1"], chart: "policies")
    }
}
