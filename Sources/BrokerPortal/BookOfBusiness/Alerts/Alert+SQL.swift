internal import GRDB

extension Alert {
    /// The alert's rows, with its threshold under a name of its own.
    var rows: String { sql.replacing(":days", with: ":days_\(name)") }

    /// The rows with the ids of any subject, for a list of several alerts.
    var unionRows: String {
        let ids = Subject.allIDs.map { subject.ids.contains($0) ? $0 : "NULL AS \($0)" }
        return "SELECT \(ids.joined(separator: ", ")), due_on FROM (\(rows))"
    }

    /// The thresholds as the SQL takes them.
    static func arguments(_ viewer: Viewer) -> [String: (any DatabaseValueConvertible)?] {
        let days = all.map {
            ("days_\($0.name)", (viewer.alertDays[$0.name] ?? $0.days) as (any DatabaseValueConvertible)?)
        }
        return Dictionary(uniqueKeysWithValues: days)
    }

    /// A common table expression of the groups that have the alert; it costs nothing where nothing asks for it.
    var groupsCTE: String {
        let groups =
            subject.ids.contains("group_id")
            ? "SELECT DISTINCT group_id FROM (\(rows))" : "SELECT group_id FROM scope WHERE EXISTS (\(rows))"
        return "\(groupsName) (group_id) AS MATERIALIZED (\(groups))"
    }

    /// SQL for whether the group `g` has the alert.
    var isOnGroup: String { "g.id IN (SELECT group_id FROM \(groupsName))" }

    private var groupsName: String { "groups_\(name)" }

    /// SQL for whether the subscriber `m`, or somebody of the family, has the alert in the group of coverage `c`.
    private var isOnFamily: String {
        """
        (c.group_id, m.carrier_id, m.subscriber_number) IN (
            SELECT a.group_id, f.carrier_id, f.subscriber_number FROM (\(rows)) a JOIN members f ON f.id = a.member_id)
        """
    }

    /// SQL for the list cell of a group's alerts.
    static let groupCell = cell(all.map { ($0, $0.isOnGroup) })

    /// SQL for the list cell of the alerts that groups have together, where rows are grouped.
    static let parentCell = cell(all.map { ($0, "MAX(\($0.isOnGroup))") })

    /// SQL for the list cell of a subscriber's alerts.
    static let familyCell = cell(all.filter { $0.subject == .member }.map { ($0, $0.isOnFamily) })

    private static func cell(_ alerts: [(alert: Alert, condition: String)]) -> String {
        let parts = alerts.map { "CASE WHEN \($0.condition) THEN char(31) || '\($0.alert.name)' ELSE '' END" }
        return "substr(\(parts.joined(separator: " || ")), 2)"
    }
}
