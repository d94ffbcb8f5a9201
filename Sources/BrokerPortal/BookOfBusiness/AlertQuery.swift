internal import GRDB
internal import Tabular

/// The SQL of the alerts: the rules one below the other, with what a person needs to know of each row.
struct AlertQuery {
    let viewer: Viewer
    let filter: AlertService.Filter

    static let columns: [QueryColumn] = [
        QueryColumn("severity", "Severity", .text, emphasis: AlertSeverity.emphasis, sql: severityWord),
        QueryColumn("alert", "Alert", .identifier, sql: "a.alert"),
        QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "p.number"),
        QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "g.suffix"),
        QueryColumn("group_name", "Group Name", .text, sql: "g.name"),
        QueryColumn("subscriber_id", "Subscriber ID", .identifier, sql: "m.subscriber_number"),
        QueryColumn("member_name", "Member Name", .text, sql: "m.last_name || COALESCE(', ' || m.first_name, '')"),
        QueryColumn("due_date", "Date", .date, sql: "a.due_on"),
        QueryColumn("days", "Days", .integer, sql: "CAST(julianday(a.due_on) - julianday(:as_of) AS INTEGER)"),
        QueryColumn("amount", "Amount", .amount, sql: "t.balance_cents"),
        QueryColumn("paid_through", "Paid Through", .date, sql: "t.paid_through"),
    ]

    private static let identity = QueryColumn("identity", "", .text, sql: identitySQL)
    private static let identitySQL =
        "a.alert || '/' || COALESCE(a.group_id, '') || '/' || COALESCE(a.member_id, '') || '/' || a.due_on"

    private static var severityWord: String {
        let cases = [AlertSeverity.urgent, .soon, .note].map { "WHEN \($0.rawValue) THEN '\($0.word)'" }
        return "CASE a.severity \(cases.joined(separator: " ")) END"
    }

    var query: TableQuery {
        var arguments = viewer.arguments
        var parts: [String] = []
        for (index, rule) in AlertRule.all.enumerated() where filter.rules.isEmpty || filter.rules.contains(rule.name) {
            arguments["days\(index)"] = viewer.alertDays[rule.name] ?? rule.days
            let sql = rule.sql.replacing(":days", with: ":days\(index)")
            parts.append(
                "SELECT '\(rule.name)' AS alert, \(rule.severity.rawValue) AS severity, \(index) AS rule, group_id, member_id, due_on FROM (\(sql))"
            )
        }
        arguments["account"] = viewer.accountID
        arguments["from"] = filter.from?.description
        arguments["to"] = filter.to?.description
        let seen = """
            AND NOT EXISTS (SELECT 1 FROM alerts_seen s WHERE s.account_id = :account AND s.profile_id = :profile AND s.identity = \(Self.identitySQL))
            """
        return TableQuery(
            columns: Self.columns + [Self.identity],
            source: """
                FROM (\(parts.joined(separator: "\nUNION ALL "))) a
                LEFT JOIN groups g ON g.id = a.group_id LEFT JOIN parent_groups p ON p.id = g.parent_group_id LEFT JOIN members m ON m.id = a.member_id
                LEFT JOIN \(BillingStanding.sql) t ON t.group_id = a.group_id AND a.alert IN ('past_due', 'in_grace')
                WHERE (:from IS NULL OR a.due_on >= :from) AND (:to IS NULL OR a.due_on <= :to) \(filter.onlyNew ? seen : "")
                """, arguments: arguments,
            order: ["a.severity", "a.rule", "a.due_on", "p.number", "g.suffix", "m.subscriber_number", "a.member_id"])
    }
}
