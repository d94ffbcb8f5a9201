/// The line of business of a policy without a group.
public enum PolicyLine: String, CaseIterable, Codable, Sendable {
    case individual
    case medicareAdvantage = "medicare_advantage"
    case medicareSupplement = "medicare_supplement"
    case medicareDrug = "medicare_drug"
    case dental
    case vision
    case life
    case other

    /// As the portal writes it.
    public var title: String {
        switch self {
        case .individual: "Individual & Family"
        case .medicareAdvantage: "Medicare Advantage"
        case .medicareSupplement: "Medicare Supplement"
        case .medicareDrug: "Medicare Prescription Drug"
        case .dental: "Dental"
        case .vision: "Vision"
        case .life: "Life"
        case .other: "Other"
        }
    }

    /// SQL for the title of a line.
    static func title(_ column: String) -> String {
        "CASE \(column) \(allCases.map { "WHEN '\($0.rawValue)' THEN '\($0.title)'" }.joined(separator: " ")) END"
    }

    /// SQL's list of the lines whose holders have chosen Medicare.
    static let medicare = [medicareAdvantage, medicareSupplement, medicareDrug].map { "'\($0.rawValue)'" }
        .joined(separator: ", ")
}
