internal import GRDB

/// The filters of the book of business (BOB-3). They combine: a group must pass all of them.
///
/// Names match without regard to case and in part; identifiers match as a whole, without regard to case. Of several values for one
/// filter, one must match. Dates are inclusive.
public struct GroupFilter: Codable, Equatable, Sendable {
    /// Part of the group's name.
    public var groupName: String?
    /// The whole parent group ID.
    public var parentGroupID: String?
    /// The whole suffix ID.
    public var groupSuffixID: String?
    /// The statuses of which the group has one; empty for any.
    public var statuses: [GroupStatus] = []
    /// The alerts of which the group has one; empty for any.
    public var alerts: [Alert] = []
    /// Part of a plan's name.
    public var planName: String?
    /// The plan types of which the group has one; empty for any.
    public var planTypes: [String] = []
    /// ISO dates.
    public var enrolledFrom: String?
    /// The last day of original enrollment, ISO.
    public var enrolledTo: String?
    /// The first renewal date, ISO.
    public var renewalFrom: String?
    /// The last renewal date, ISO.
    public var renewalTo: String?

    /// A filter that every group passes.
    public init() {}

    /// Whether every group passes.
    public var isEmpty: Bool { self == GroupFilter() }

    /// SQL for whether `g` has one of the alerts that are asked for; nothing where none are.
    var alertConditions: [String] {
        alerts.isEmpty ? [] : ["(\(alerts.map(\.isOnGroup).joined(separator: " OR ")))"]
    }

    /// SQL conditions that narrow `GroupScope`, over `g` and `p`, with their arguments: all but those of the alerts, which are computed from it.
    var conditions: (sql: [String], arguments: [String: (any DatabaseValueConvertible)?]) {
        var sql: [String] = []
        var arguments: [String: (any DatabaseValueConvertible)?] = [:]
        func add(_ condition: String, _ name: String, _ value: String?) {
            guard let value else { return }
            sql.append(condition)
            arguments[name] = value
        }
        func addAny(_ values: [String], _ name: String, _ condition: (String) -> String) {
            guard !values.isEmpty else { return }
            let parts = values.indices.map { condition(":\(name)\($0)") }
            sql.append("(\(parts.joined(separator: " OR ")))")
            for (index, value) in values.enumerated() { arguments["\(name)\(index)"] = value }
        }
        add("has_part(g.name, :group_name)", "group_name", groupName)
        add("p.number = :parent COLLATE NOCASE", "parent", parentGroupID)
        add("g.suffix = :suffix COLLATE NOCASE", "suffix", groupSuffixID)
        add("has_part(\(GroupQuery.planNames), :plan_name)", "plan_name", planName)
        add("g.original_enrollment_on >= :enrolled_from", "enrolled_from", enrolledFrom)
        add("g.original_enrollment_on <= :enrolled_to", "enrolled_to", enrolledTo)
        add("g.renewal_on >= :renewal_from", "renewal_from", renewalFrom)
        add("g.renewal_on <= :renewal_to", "renewal_to", renewalTo)
        addAny(statuses.map(\.title), "status") { "\(GroupQuery.status) = \($0)" }
        addAny(planTypes, "plan_type") { GroupQuery.hasPlanType($0) }
        return (sql, arguments)
    }
}
