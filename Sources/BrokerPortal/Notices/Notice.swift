public import Tabular

/// What everybody may read without logging in.
public struct Notice: Sendable, Equatable {
    /// The three notices.
    public enum Name: String, CaseIterable, Sendable {
        case terms
        case privacy
        case needToKnow = "need-to-know"

        /// The heading.
        public var title: String {
            switch self {
            case .terms: "Terms of use"
            case .privacy: "Privacy"
            case .needToKnow: "What you need to know"
            }
        }
    }

    /// A notice has at most so many bytes.
    public static let sizeLimit = 256 << 10

    /// Which one it is.
    public let name: Name
    /// The day of its edition.
    public let edition: CalendarDate
    /// Its text, in lines.
    public let text: String
}
