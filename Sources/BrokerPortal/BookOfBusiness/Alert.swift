internal import GRDB
internal import Tabular

/// The alerts on groups and subscribers (BOB-7).
public enum Alert: String, CaseIterable, Codable, Sendable {
    /// The group has not paid by the due date of its oldest unpaid bill.
    case pastDue = "past_due"
    /// It is past due, and still covered for thirty days after the last day paid for.
    case inGrace = "in_grace"
    /// The group is cancelled from a day to come: its cancellation date, the last day covered, is not over.
    case cancelPending = "cancel_pending"
    /// The group renews within 60 days.
    case renewalDue = "renewal_due"
    /// An active subscriber turns 65 within 90 days, or is 65: time to choose Medicare (`domain.md` 3.13).
    case age65 = "age_65"

    /// The days by which the alerts' SQL decides, with the thresholds of `AlertRule`.
    static func arguments(_ viewer: Viewer) -> [String: (any DatabaseValueConvertible)?] {
        let day = viewer.asOf
        return [
            "alert_unpaid_before": day.adding(days: -(viewer.alertDays[Alert.pastDue.rawValue] ?? 0))?.description,
            "alert_paid_from": day.adding(days: -(viewer.alertDays[Alert.inGrace.rawValue] ?? 0))?.description,
            "alert_renewal_to": day.adding(days: viewer.alertDays[Alert.renewalDue.rawValue] ?? 0)?.description,
            // Born on or before this day: 65 soon. Born after the other: not yet 66.
            "alert_born_to": day.adding(days: viewer.alertDays[Alert.age65.rawValue] ?? 0)?.adding(years: -65)?
                .description,
            "alert_born_after": day.adding(years: -66)?.description,
        ]
    }

    /// SQL for whether somebody born on `column` is about to turn 65, or is 65.
    static func turns65(_ column: String) -> String {
        "(\(column) <= :alert_born_to AND \(column) > :alert_born_after)"
    }

    /// SQL for a list cell of the alerts whose conditions hold, in this order.
    static func list(_ alerts: [(alert: Alert, condition: String)]) -> String {
        let parts = alerts.map { "CASE WHEN \($0.condition) THEN char(31) || '\($0.alert.rawValue)' ELSE '' END" }
        return "substr(\(parts.joined(separator: " || ")), 2)"
    }
}
