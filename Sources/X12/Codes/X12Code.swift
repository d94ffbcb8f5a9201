/// A coded value: known ones have names, an unknown one is kept as it came.
public protocol X12Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
    /// Any code.
    init(rawValue: String)
    /// What the codes mean, in the words of the standard, shortened.
    static var meanings: [String: String] { get }
}

extension X12Code {
    /// Any code.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// What the code means; nil for one that the guide doesn't have.
    public var meaning: String? { Self.meanings[rawValue] }

    /// Whether the guide has it.
    public var isKnown: Bool { Self.meanings[rawValue] != nil }

    /// The code as it was sent.
    public var description: String { rawValue }

    init(_ element: Element) { self.init(rawValue: element.string) }
}
