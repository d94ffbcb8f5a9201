/// A step of an individual application.
public enum ApplicationStep: String, CaseIterable, Sendable {
    case received
    case pendingInformation = "pending_information"
    case approved
    case enrolled
    case declined
    case withdrawn

    /// Whether nothing comes after it.
    public var isFinal: Bool { next.isEmpty }

    /// What may come next: a carrier that has asked for information may ask again.
    private var next: Set<ApplicationStep> {
        switch self {
        case .received: [.pendingInformation, .approved, .declined, .withdrawn]
        case .pendingInformation: [.pendingInformation, .approved, .declined, .withdrawn]
        case .approved: [.enrolled, .withdrawn]
        case .enrolled, .declined, .withdrawn: []
        }
    }

    /// Why it cannot follow `before` (`nil`: it is the first); `nil` when it can.
    func problem(after before: ApplicationStep?) -> String? {
        guard let before else {
            return self == .received ? nil : "the history begins with '\(rawValue)', not with 'received'"
        }
        guard !before.next.contains(self) else { return nil }
        return before.isFinal
            ? "'\(rawValue)' comes after '\(before.rawValue)', which ends an application"
            : "'\(rawValue)' comes after '\(before.rawValue)', which is out of order"
    }

    /// SQL's list of the final steps.
    static let finalSteps = allCases.filter(\.isFinal).map { "'\($0.rawValue)'" }.joined(separator: ", ")
}
