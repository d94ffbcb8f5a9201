/// Why something could not be written. It names the place, never the value.
public enum X12WriteError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The data hold one of the delimiters, for which X12 has no escape.
    case delimiterInData(segment: String, element: Int)
    /// The data hold a line break or another control character.
    case controlCharacter(segment: String, element: Int)
    /// An ISA element is longer than its fixed width.
    case tooLong(segment: String, element: Int)
    /// A required element is empty.
    case missing(segment: String, element: Int)
    /// The delimiters cannot be told from each other, or are letters or digits.
    case badDelimiters
    /// Begin and end do not pair up, such as a set outside a group.
    case outOfOrder(String)

    /// One line for a person.
    public var description: String {
        switch self {
        case .delimiterInData(let segment, let element):
            "\(segment)\(padded(element)) holds a delimiter, which X12 cannot escape; choose other delimiters"
        case .controlCharacter(let segment, let element):
            "\(segment)\(padded(element)) holds a control character"
        case .tooLong(let segment, let element): "\(segment)\(padded(element)) is too long"
        case .missing(let segment, let element): "\(segment)\(padded(element)) is required and empty"
        case .badDelimiters: "the delimiters cannot be told from each other"
        case .outOfOrder(let what): what
        }
    }

    private func padded(_ element: Int) -> String { element < 10 ? "0\(element)" : "\(element)" }
}
