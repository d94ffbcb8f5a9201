/// ISA15: production or test.
public struct UsageIndicator: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Production.
    public static var production: Self { "P" }
    /// Test.
    public static var test: Self { "T" }
    /// Information.
    public static var information: Self { "I" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "P": "production",
        "T": "test",
        "I": "information",
    ]
}
