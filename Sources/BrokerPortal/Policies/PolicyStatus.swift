/// A policy's status on a day (POL-1): from the carrier's word, else from the policy's dates. Never stored as derived.
///
/// A word counts from the day on which the carrier said it, until a date that has come since says something else: an active policy ends with its last
/// day covered, and is in grace when the day comes that nobody has paid for. One that ends on or before its first day never took effect, whatever
/// the word.
public enum PolicyStatus: String, CaseIterable, Codable, Sendable {
    case active
    /// It begins later, or waits for its first payment.
    case pending
    /// Covered, and not paid for.
    case inGrace = "in_grace"
    case terminated
    case neverEffective = "never_effective"

    /// As the portal writes it.
    public var title: String {
        switch self {
        case .active: "Active"
        case .pending: "Pending"
        case .inGrace: "In Grace"
        case .terminated: "Terminated"
        case .neverEffective: "Never Effective"
        }
    }

    /// Whether somebody is covered by such a policy.
    var isInForce: Bool { self == .active || self == .inGrace }

    /// SQL for the title of the status of the policy `po` on `:as_of`.
    static let sql = """
        CASE WHEN po.ended_on <= po.effective_on OR \(says(.neverEffective)) THEN '\(neverEffective.title)'
            WHEN \(says(.terminated)) THEN '\(terminated.title)'
            WHEN po.effective_on > :as_of OR (\(says(.pending)) AND po.effective_on <= po.told_on) THEN '\(pending.title)'
            WHEN po.ended_on < :as_of AND NOT ((\(says(.active)) OR \(says(.inGrace))) AND po.ended_on < po.told_on) THEN '\(terminated.title)'
            WHEN \(says(.inGrace)) OR (po.paid_through_on < :as_of AND NOT (\(says(.active)) AND po.paid_through_on < po.told_on))
                THEN '\(inGrace.title)'
            ELSE '\(active.title)' END
        """

    /// SQL for whether the policy is in force on `:as_of`.
    static let isInForce =
        "(\(sql)) IN (\(allCases.filter(\.isInForce).map { "'\($0.title)'" }.joined(separator: ", ")))"

    /// SQL for the title of the carrier's own word.
    static let told =
        "CASE po.told_status \(allCases.map { "WHEN '\($0.rawValue)' THEN '\($0.title)'" }.joined(separator: " ")) END"

    /// Never null: what was not said is not said.
    private static func says(_ status: PolicyStatus) -> String {
        "(po.told_status IS '\(status.rawValue)' AND po.told_on <= :as_of)"
    }
}
