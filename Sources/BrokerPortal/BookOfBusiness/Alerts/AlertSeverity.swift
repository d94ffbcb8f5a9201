internal import Tabular

/// How much an alert matters.
public enum AlertSeverity: Int, CaseIterable, Sendable {
    /// Money or coverage is at stake now.
    case urgent = 1
    /// Something needs doing soon.
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

    /// How it stands out in a workbook.
    var emphasis: Emphasis {
        switch self {
        case .urgent: .strong
        case .soon: .medium
        case .note: .slight
        }
    }

    /// How the words stand out in a workbook.
    static let emphasis: [String: Emphasis] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.word, $0.emphasis) })
}
