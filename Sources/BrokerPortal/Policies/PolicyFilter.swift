internal import GRDB
public import Tabular

/// The filters of the individual book (POL-1). They combine: a policy must pass all of them.
///
/// Names match without regard to case and in part; numbers, states and carriers match as a whole, without regard to case. Of several values for one
/// filter, one must match. Dates are inclusive.
public struct PolicyFilter: Equatable, Sendable {
    /// Part of the holder's name, in either order.
    public var holderName: String?
    /// The whole policy number.
    public var number: String?
    /// The statuses of which the policy has one; empty for any.
    public var statuses: [PolicyStatus] = []
    /// Part of the plan's name.
    public var planName: String?
    /// The lines of business of which the policy has one; empty for any.
    public var lines: [PolicyLine] = []
    /// The carrier's whole name.
    public var carrier: String?
    /// The holder's state.
    public var state: String?
    /// Effective on these days.
    public var effective = DayRange()
    /// Ending on these days.
    public var termination = DayRange()
    /// Paid through these days.
    public var paidThrough = DayRange()
    /// The alerts of which the policy has one; empty for any.
    public var alerts: [Alert] = []

    /// Days from one to another, both included; open where one is `nil`.
    public struct DayRange: Equatable, Sendable {
        /// The first day.
        public var from: CalendarDate?
        /// The last day.
        public var to: CalendarDate?

        /// All days, or those from one to another.
        public init(from: CalendarDate? = nil, to: CalendarDate? = nil) { (self.from, self.to) = (from, to) }
    }

    /// A filter that every policy passes.
    public init() {}

    /// SQL conditions over the aliases of `PolicyQuery`.
    var conditions: [String] {
        let parts = [
            holderName.map { _ in
                "(has_part(\(PolicyQuery.holder), :holder) OR has_part(po.last_name || COALESCE(', ' || po.first_name, ''), :holder))"
            },
            number.map { _ in "po.number = :number COLLATE NOCASE" },
            planName.map { _ in "has_part(po.plan_name, :plan)" },
            carrier.map { _ in "k.name = :carrier COLLATE NOCASE" },
            state.map { _ in "po.state = :state COLLATE NOCASE" },
            statuses.isEmpty ? nil : "\(PolicyStatus.sql) IN (\(words(statuses.map(\.title))))",
            lines.isEmpty ? nil : "po.line IN (\(words(lines.map(\.rawValue))))",
            alerts.isEmpty ? nil : "(\(alerts.map(\.isOnPolicy).joined(separator: " OR ")))",
        ]
        return parts.compactMap { $0 }
            + ranges.flatMap { name, column, range in
                [
                    range.from.map { _ in "\(column) >= :\(name)_from" },
                    range.to.map { _ in "\(column) <= :\(name)_to" },
                ]
                .compactMap { $0 }
            }
    }

    var arguments: [String: (any DatabaseValueConvertible)?] {
        var arguments: [String: (any DatabaseValueConvertible)?] = [
            "holder": holderName, "number": number, "plan": planName, "carrier": carrier, "state": state,
        ]
        for (name, _, range) in ranges {
            arguments["\(name)_from"] = range.from?.description
            arguments["\(name)_to"] = range.to?.description
        }
        return arguments
    }

    private var ranges: [(name: String, column: String, range: DayRange)] {
        [
            ("effective", "po.effective_on", effective), ("termination", "po.ended_on", termination),
            ("paid", "po.paid_through_on", paidThrough),
        ]
    }

    /// SQL's list of words of this program.
    private func words(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }
}
