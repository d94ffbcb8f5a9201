internal import GRDB
public import Tabular

/// Which applications are wanted; what is empty does not count.
public struct ApplicationFilter: Sendable {
    /// The step in force.
    public var steps: Set<ApplicationStep> = []
    /// Whether the step in force may be followed by another.
    public var isOpen: Bool?
    /// In that step since this day or a later one.
    public var from: CalendarDate?
    /// In that step since this day or an earlier one.
    public var to: CalendarDate?
    /// A part of the applicant's name, without regard to case.
    public var namePart: String?

    /// All applications.
    public init() {}

    var conditions: [String] {
        // The steps are words of this program.
        let words = steps.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return [
            steps.isEmpty ? nil : "s.step IN (\(words))",
            isOpen.map { "s.step \($0 ? "NOT " : "")IN (\(ApplicationStep.finalSteps))" },
            from.map { _ in "\(ApplicationQuery.since) >= :from" }, to.map { _ in "\(ApplicationQuery.since) <= :to" },
            namePart.map { _ in "has_part(a.applicant, :part)" },
        ].compactMap { $0 }
    }

    var arguments: [String: (any DatabaseValueConvertible)?] {
        ["from": from?.description, "to": to?.description, "part": namePart]
    }
}
