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
        QueryColumn("subscriber_id", "Subscriber ID", .identifier, sql: "COALESCE(m.subscriber_number, po.number)"),
        QueryColumn("member_name", "Member Name", .text, sql: memberName),
        QueryColumn("due_date", "Date", .date, sql: "a.due_on"),
        QueryColumn("days", "Days", .integer, sql: "CAST(julianday(a.due_on) - julianday(:as_of) AS INTEGER)"),
        QueryColumn("amount", "Amount", .amount, sql: "t.overdue_cents"),
        QueryColumn(
            "paid_through", "Paid Through", .date,
            sql: "COALESCE(t.paid_through, CASE WHEN a.shows_billing = 1 THEN po.paid_through_on END)"),
        QueryColumn("policy_number", "Policy Number", .identifier, sql: "po.number"),
        QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
        QueryColumn("broker_id", "Broker ID", .identifier, sql: "f.broker_id"),
    ]

    private static let identity = QueryColumn("identity", "", .text, sql: identitySQL)
    private static let identitySQL =
        "a.alert || '/' || \(Alert.Subject.allIDs.map { "COALESCE(a.\($0), '')" }.joined(separator: " || '/' || ")) || '/' || a.due_on"

    private static let memberName = """
        COALESCE(m.last_name || COALESCE(', ' || m.first_name, ''), y.last_name || COALESCE(', ' || y.first_name, ''),
            po.last_name || COALESCE(', ' || po.first_name, ''))
        """

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
                LEFT JOIN policies po ON po.id = a.policy_id LEFT JOIN policy_members y ON y.id = a.policy_member_id
                LEFT JOIN profiles f ON f.id = COALESCE(po.profile_id, a.profile_id, (
                    SELECT b.profile_id FROM group_brokers b WHERE b.group_id = a.group_id AND \(Viewer.isHeld)))
                LEFT JOIN carriers k ON k.id = f.carrier_id
                LEFT JOIN standing t ON t.group_id = a.group_id AND a.shows_billing = 1
                WHERE (:from IS NULL OR a.due_on >= :from) AND (:to IS NULL OR a.due_on <= :to) \(filter.onlyNew ? Self.unseen : "")
                """, arguments: arguments,
            order: [
                "a.severity", "a.position", "a.due_on", "p.number", "g.suffix", "m.subscriber_number", "a.member_id",
                "po.number", "a.policy_id", "a.policy_member_id", "f.broker_id", "f.id",
            ])
    }

    private var rows: String {
        let wanted = Alert.all.enumerated().filter { filter.alerts.isEmpty || filter.alerts.contains($0.element) }
        return wanted.flatMap { position, alert in
            alert.unionRows.map { rows in
                """
                SELECT '\(alert.name)' AS alert, \(alert.severity.rawValue) AS severity, \(position) AS position,
                    \(alert.showsBilling ? 1 : 0) AS shows_billing, * FROM (\(rows))
                """
            }
        }.joined(separator: "\nUNION ALL ")
    }

    private static let unseen = """
        AND NOT EXISTS (SELECT 1 FROM alerts_seen s WHERE s.account_id = :account AND s.profile_id IN \(Viewer.profileScope) AND s.identity = \(identitySQL))
        """
}
