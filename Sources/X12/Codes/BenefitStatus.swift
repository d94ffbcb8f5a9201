/// INS05: on which basis the member is covered.
public struct BenefitStatus: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Active.
    public static var active: Self { "A" }
    /// COBRA.
    public static var cobra: Self { "C" }
    /// Surviving insured.
    public static var survivingInsured: Self { "S" }
    /// TEFRA.
    public static var tefra: Self { "T" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "A": "active",
        "C": "COBRA",
        "S": "surviving insured",
        "T": "TEFRA",
    ]
}
