/// One element to be written.
public enum WriteField: Sendable, Equatable, ExpressibleByStringLiteral {
    /// Nothing.
    case none
    /// A text.
    case text(String)
    /// A composite of texts.
    case composite([String])
    /// Repeats.
    case repeated([WriteField])

    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// A text, or nothing.
    public init(_ text: String?) { self = text.map { .text($0) } ?? .none }

    /// CCYYMMDD, or nothing.
    public init(_ date: X12Date?) { self = date.map { .text($0.x12) } ?? .none }

    /// A code.
    public init(_ code: some X12Code) { self = .text(code.rawValue) }

    /// A number of X12's own form.
    public init(_ amount: Amount?) { self = amount.map { .text($0.x12) } ?? .none }

    var isEmpty: Bool {
        switch self {
        case .none: true
        case .text(let text): text.isEmpty
        case .composite(let parts): parts.allSatisfy(\.isEmpty)
        case .repeated(let parts): parts.allSatisfy(\.isEmpty)
        }
    }
}

extension Element {
    /// The element for writing, split by the delimiters with which it came.
    public var field: WriteField {
        if isEmpty { return .none }
        let repeats = repeats
        if repeats.count > 1 { return .repeated(repeats.map(\.parts)) }
        return parts
    }

    private var parts: WriteField {
        let components = components
        return components.count > 1 ? .composite(components.map(\.string)) : .text(string)
    }
}
