internal import GRDB
internal import Tabular

/// The SQL of the list of alerts: those asked for one below the other, with what a person needs to know about each row.
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
        QueryColumn("amount", "Amount", .amount, sql: "t.overdue_cents"),
        QueryColumn("paid_through", "Paid Through", .date, sql: "t.paid_through"),
    ]

    private static let identity = QueryColumn("identity", "", .text, sql: identitySQL)
    private static let identitySQL =
        "a.alert || '/' || COALESCE(a.group_id, '') || '/' || COALESCE(a.member_id, '') || '/' || a.due_on"

    private static var severityWord: String {
        let cases = AlertSeverity.allCases.map { "WHEN \($0.rawValue) THEN '\($0.word)'" }
        return "CASE a.severity \(cases.joined(separator: " ")) END"
    }

    var query: TableQuery {
        var arguments = viewer.arguments
        arguments["account"] = viewer.accountID
        arguments["from"] = filter.from?.description
        arguments["to"] = filter.to?.description
        return TableQuery(
            columns: Self.columns + [Self.identity], with: GroupScope.with(),
            source: """
                FROM (\(rows)) a
                LEFT JOIN groups g ON g.id = a.group_id LEFT JOIN parent_groups p ON p.id = g.parent_group_id LEFT JOIN members m ON m.id = a.member_id
                LEFT JOIN standing t ON t.group_id = a.group_id AND a.shows_billing = 1
                WHERE (:from IS NULL OR a.due_on >= :from) AND (:to IS NULL OR a.due_on <= :to) \(filter.onlyNew ? Self.unseen : "")
                """, arguments: arguments,
            order: [
                "a.severity", "a.position", "a.due_on", "p.number", "g.suffix", "m.subscriber_number", "a.member_id",
            ])
    }

    private var rows: String {
        let wanted = Alert.all.enumerated().filter { filter.alerts.isEmpty || filter.alerts.contains($0.element) }
        return wanted.map { position, alert in
            """
            SELECT '\(alert.name)' AS alert, \(alert.severity.rawValue) AS severity, \(position) AS position,
                \(alert.showsBilling ? 1 : 0) AS shows_billing, * FROM (\(alert.unionRows))
            """
        }.joined(separator: "\nUNION ALL ")
    }

    private static let unseen = """
        AND NOT EXISTS (SELECT 1 FROM alerts_seen s WHERE s.account_id = :account AND s.profile_id = :profile AND s.identity = \(identitySQL))
        """
}
