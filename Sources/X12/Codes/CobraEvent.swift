/// INS07: the COBRA qualifying event.
public struct CobraEvent: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "1": "termination of employment",
        "2": "reduction of hours",
        "3": "Medicare",
        "4": "death",
        "5": "divorce",
        "6": "separation",
        "7": "ineligible child",
        "8": "bankruptcy",
        "9": "layoff",
        "10": "leave of absence",
        "ZZ": "mutually defined",
    ]
}
