internal import GRDB
internal import Tabular

/// How much an alert matters.
public enum AlertSeverity: Int, Sendable {
    /// Money or cover is at stake now.
    case urgent = 1
    /// Something is to be done soon.
    case soon = 2
    /// Good to know.
    case note = 3

    /// The word for it.
    public var word: String {
        switch self {
        case .urgent: "urgent"
        case .soon: "soon"
        case .note: "note"
        }
    }

    fileprivate var emphasis: Emphasis {
        switch self {
        case .urgent: .strong
        case .soon: .medium
        case .note: .slight
        }
    }

    /// How the words strike the eye in a workbook.
    static let emphasis: [String: Emphasis] = Dictionary(
        uniqueKeysWithValues: [urgent, soon, note].map { ($0.word, $0.emphasis) })
}

/// The rules of the alerts (BOB-7): what each means, where it comes from, and when it stands. The only place where that is said.
///
/// A rule is SQL that gives rows of group id, member id, the day that it is about. It takes `:as_of`, `:days` (its threshold), the profile's scope.
public struct AlertRule: Sendable {
    /// The name for programs, such as `renewal_due`.
    public let name: String
    /// The name for people.
    public let title: String
    /// How much it matters.
    public let severity: AlertSeverity
    /// What it means, in a sentence.
    public let meaning: String
    /// Where the rule comes from.
    public let source: String
    /// Days before (or after) the day that it is about; the operator can set it.
    public let days: Int
    let sql: String

    /// The setting of its threshold.
    var setting: String { "alert_\(name)_days" }

    /// All rules, the most urgent first.
    public static let all: [AlertRule] = [
        AlertRule(
            name: "past_due", title: "Past due", severity: .urgent,
            meaning:
                "the group has not paid by the due date; the date is that of the oldest unpaid bill, the amount what is overdue",
            source: "portal BOB-7, GRP-3; domain 3.7",
            days: 0,
            sql: """
                SELECT s.group_id, NULL AS member_id, s.unpaid_due_on AS due_on FROM \(BillingStanding.sql) s WHERE s.group_id IN (\(Viewer.groupScope))
                AND s.balance_cents > 0 AND s.unpaid_due_on < date(:as_of, '-' || :days || ' days')
                """),
        AlertRule(
            name: "in_grace", title: "In grace", severity: .urgent,
            meaning:
                "the group is past due and still covered: the grace period ends on the date, thirty days after the last day paid for",
            source: "10 CCR 2274.53 and 28 CCR 1300.65.2 (domain 3.7)", days: 30,
            sql: """
                SELECT s.group_id, NULL AS member_id, date(s.paid_through, '+' || :days || ' days') AS due_on FROM \(BillingStanding.sql) s
                WHERE s.group_id IN (\(Viewer.groupScope)) AND s.balance_cents > 0 AND s.unpaid_due_on < :as_of
                AND :as_of BETWEEN date(s.paid_through, '+1 day') AND date(s.paid_through, '+' || :days || ' days')
                """),
        AlertRule(
            name: "license_expiring", title: "License expiring", severity: .urgent,
            meaning: "the license of this profile has expired or expires soon: who is not licensed is not paid",
            source: "portal ACC-3; carriers check the license when commissions are paid (domain 3.3)", days: 60,
            sql: """
                SELECT NULL AS group_id, NULL AS member_id, f.license_expires_on AS due_on FROM profiles f
                WHERE f.id = :profile AND f.license_expires_on <= date(:as_of, '+' || :days || ' days')
                """),
        AlertRule(
            name: "cancel_pending", title: "Cancellation pending", severity: .urgent,
            meaning: "the group is cancelled from a day to come; the date is the last day covered",
            source: "portal BOB-7, GRP-2", days: 365,
            sql: """
                SELECT g.id AS group_id, NULL AS member_id, g.cancelled_on AS due_on FROM groups g WHERE g.id IN (\(Viewer.groupScope))
                AND g.cancelled_on BETWEEN :as_of AND date(:as_of, '+' || :days || ' days')
                """),
        AlertRule(
            name: "age_65", title: "Subscriber turning 65", severity: .soon,
            meaning: "an active subscriber turns 65: time to choose Medicare, from three months before",
            source: "portal BOB-7; the initial enrollment period of Medicare, 42 CFR 407.14", days: 90,
            sql: ageRule(65, "c.is_subscriber = 1")),
        AlertRule(
            name: "renewal_due", title: "Renewal coming", severity: .soon,
            meaning: "the group renews soon", source: "portal BOB-7, GRP-4", days: 60,
            sql: """
                SELECT g.id AS group_id, NULL AS member_id, g.renewal_on AS due_on FROM groups g WHERE g.id IN (\(Viewer.groupScope))
                AND g.renewal_on BETWEEN :as_of AND date(:as_of, '+' || :days || ' days') AND (g.cancelled_on IS NULL OR g.cancelled_on > g.renewal_on)
                """),
        AlertRule(
            name: "age_26", title: "Dependent turning 26", severity: .soon,
            meaning: "a dependent child turns 26, when cover as a child ends", source: "portal BOB-7; 45 CFR 147.120",
            days: 60,
            sql: ageRule(26, "m.relationship IN ('child', 'stepson or stepdaughter', 'adopted child', 'foster child')")),
        AlertRule(
            name: "broker_changed", title: "Broker of record changed", severity: .soon,
            meaning: "the group came to this profile, or leaves it",
            source: "portal BOB-7; domain decisions, broker of record", days: 60,
            sql: """
                SELECT b.group_id, NULL AS member_id, b.effective_on AS due_on FROM group_brokers b
                WHERE b.effective_on BETWEEN date(:as_of, '-' || :days || ' days') AND date(:as_of, '+' || :days || ' days')
                AND b.group_id IN (\(Viewer.groupScope)) AND EXISTS (
                    SELECT 1 FROM group_brokers o WHERE o.group_id = b.group_id AND o.effective_on < b.effective_on AND o.profile_id <> b.profile_id)
                """),
        AlertRule(
            name: "terminated_subscriber", title: "Subscriber terminated", severity: .note,
            meaning: "a subscriber's last coverage in the group ended a short time ago, or ends soon",
            source: "portal BOB-7, SUB-1", days: 30,
            sql: """
                SELECT c.group_id, c.member_id, MAX(c.ended_on) AS due_on FROM coverages c WHERE c.group_id IN (\(Viewer.groupScope))
                AND c.is_subscriber = 1 AND (c.ended_on IS NULL OR c.ended_on > c.effective_on) GROUP BY c.group_id, c.member_id
                HAVING COUNT(*) = COUNT(c.ended_on) AND MAX(c.ended_on) BETWEEN date(:as_of, '-' || :days || ' days') AND date(:as_of, '+' || :days || ' days')
                """),
        AlertRule(
            name: "new_subscriber", title: "New subscriber", severity: .note,
            meaning: "a subscriber's first coverage in the group began a short time ago, or begins soon",
            source: "portal BOB-7, SUB-1",
            days: 30,
            sql: """
                SELECT c.group_id, c.member_id, MIN(c.effective_on) AS due_on FROM coverages c WHERE c.group_id IN (\(Viewer.groupScope))
                AND c.is_subscriber = 1 AND (c.ended_on IS NULL OR c.ended_on > c.effective_on) GROUP BY c.group_id, c.member_id
                HAVING MIN(c.effective_on) BETWEEN date(:as_of, '-' || :days || ' days') AND date(:as_of, '+' || :days || ' days')
                """),
    ]

    /// How the names of the rules strike the eye in a workbook.
    static let emphasis: [String: Emphasis] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, $0.severity.emphasis) })

    /// The thresholds in force, by rule.
    static func thresholds(in database: Database) throws -> [String: Int] {
        let set = try Row.fetchAll(
            database, sql: "SELECT key, CAST(value AS INTEGER) AS days FROM settings WHERE key GLOB 'alert_*'")
        let byKey = Dictionary(set.map { ($0["key"] as String, $0["days"] as Int) }) { $1 }
        return Dictionary(uniqueKeysWithValues: all.map { ($0.name, byKey[$0.setting] ?? $0.days) })
    }

    /// Who is covered on the day and has the birthday within the days to come, or had it in the year before.
    private static func ageRule(_ age: Int, _ who: String) -> String {
        """
        SELECT c.group_id, c.member_id, date(m.birth_on, '+\(age) years') AS due_on FROM coverages c JOIN members m ON m.id = c.member_id
        WHERE c.group_id IN (\(Viewer.groupScope)) AND \(who) AND \(CoverageState.inForce("c"))
        AND date(m.birth_on, '+\(age) years') <= date(:as_of, '+' || :days || ' days') AND date(m.birth_on, '+\(age + 1) years') > :as_of
        GROUP BY c.group_id, c.member_id
        """
    }
}
