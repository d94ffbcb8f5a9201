/// DMG04.
public struct MaritalStatus: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Divorced.
    public static var divorced: Self { "D" }
    /// Single.
    public static var single: Self { "I" }
    /// Married.
    public static var married: Self { "M" }
    /// Widowed.
    public static var widowed: Self { "W" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "B": "registered domestic partner",
        "D": "divorced",
        "I": "single",
        "M": "married",
        "R": "unreported",
        "S": "separated",
        "U": "unmarried",
        "W": "widowed",
        "X": "legally separated",
    ]
}
