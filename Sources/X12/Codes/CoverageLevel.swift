/// HD05: who is covered.
public struct CoverageLevel: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Children only.
    public static var childrenOnly: Self { "CHD" }
    /// Employee and children.
    public static var employeeAndChildren: Self { "ECH" }
    /// Employee only.
    public static var employeeOnly: Self { "EMP" }
    /// Employee and spouse.
    public static var employeeAndSpouse: Self { "ESP" }
    /// Family.
    public static var family: Self { "FAM" }
    /// Individual.
    public static var individual: Self { "IND" }
    /// Two party.
    public static var twoParty: Self { "TWO" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "CHD": "children only",
        "DEP": "dependents only",
        "E1D": "employee and one dependent",
        "E2D": "employee and two dependents",
        "E3D": "employee and three dependents",
        "E5D": "employee and one or more dependents",
        "E6D": "employee and two or more dependents",
        "E7D": "employee and three or more dependents",
        "E8D": "employee and four or more dependents",
        "E9D": "employee and five or more dependents",
        "ECH": "employee and children",
        "EMP": "employee only",
        "ESP": "employee and spouse",
        "FAM": "family",
        "IND": "individual",
        "SPC": "spouse and children",
        "SPO": "spouse only",
        "TWO": "two party",
    ]
}
