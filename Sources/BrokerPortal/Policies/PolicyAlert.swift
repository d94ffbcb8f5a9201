internal import GRDB
internal import Tabular

/// The alerts on policies (POL-3), as conditions on the policy `po`. What each means is said with the rules (`AlertRule`), whose names they have.
enum PolicyAlert: String, CaseIterable {
    case pastDue = "past_due"
    case terminationComing = "termination_coming"
    case age65 = "age_65"
    case agentChanged = "broker_changed"

    /// SQL for whether it stands on `:as_of`; takes its threshold as `:days`.
    func condition(days: String) -> String {
        switch self {
        case .pastDue: "(po.paid_through_on < date(:as_of, '-' || \(days) || ' days') AND \(PolicyStatus.isInForce))"
        case .terminationComing:
            """
            (po.ended_on BETWEEN :as_of AND date(:as_of, '+' || \(days) || ' days') AND po.ended_on > po.effective_on
                AND \(PolicyStatus.isInForce))
            """
        case .age65:
            """
            (COALESCE(po.line, '') NOT IN (\(PolicyLine.medicare)) AND \(PolicyStatus.isInForce)
                AND (\(Self.turns65("po.birth_on", days)) OR EXISTS (SELECT 1 FROM policy_members y WHERE y.policy_id = po.id
                    AND \(Self.turns65("y.birth_on", days)) AND (y.ended_on IS NULL OR y.ended_on >= :as_of))))
            """
        case .agentChanged:
            """
            (\(Self.isNear("po.agent_to_on", days)) OR (\(Self.isNear("po.agent_from_on", days))
                AND EXISTS (SELECT 1 FROM policy_agents z WHERE z.policy_id = po.id)))
            """
        }
    }

    /// SQL for the day that it is about.
    func day(days: String) -> String {
        switch self {
        case .pastDue: "date(po.paid_through_on, '+1 day')"
        case .terminationComing: "po.ended_on"
        case .age65:
            """
            date(CASE WHEN \(Self.turns65("po.birth_on", days)) THEN po.birth_on ELSE (SELECT MIN(y.birth_on) FROM policy_members y
                WHERE y.policy_id = po.id AND \(Self.turns65("y.birth_on", days))) END, '+65 years')
            """
        case .agentChanged:
            "CASE WHEN \(Self.isNear("po.agent_to_on", days)) THEN po.agent_to_on ELSE po.agent_from_on END"
        }
    }

    /// SQL of a rule's rows, for its threshold `:days`.
    var rows: String {
        """
        SELECT NULL AS group_id, NULL AS member_id, \(day(days: ":days")) AS due_on, po.id AS policy_id FROM policies po
        WHERE \(Viewer.policyScope) AND \(condition(days: ":days"))
        """
    }

    /// SQL for a list cell of the alerts that stand on the policy.
    static let list: String = {
        let parts = allCases.map {
            "CASE WHEN \($0.condition(days: $0.argument)) THEN char(31) || '\($0.rawValue)' ELSE '' END"
        }
        return "substr(\(parts.joined(separator: " || ")), 2)"
    }()

    /// SQL for whether one of the alerts stands on the policy.
    static func any(of alerts: [PolicyAlert]) -> String {
        "(\(alerts.map { $0.condition(days: $0.argument) }.joined(separator: " OR ")))"
    }

    /// The thresholds, for `list` and `any`.
    static func arguments(_ viewer: Viewer) -> [String: (any DatabaseValueConvertible)?] {
        Dictionary(
            uniqueKeysWithValues: allCases.map { (String($0.argument.dropFirst()), viewer.alertDays[$0.rawValue] ?? 0) }
        )
    }

    private var argument: String { ":policy_\(rawValue)_days" }

    private static func isNear(_ column: String, _ days: String) -> String {
        "\(column) BETWEEN date(:as_of, '-' || \(days) || ' days') AND date(:as_of, '+' || \(days) || ' days')"
    }

    private static func turns65(_ column: String, _ days: String) -> String {
        "(date(\(column), '+65 years') <= date(:as_of, '+' || \(days) || ' days') AND date(\(column), '+66 years') > :as_of)"
    }
}
