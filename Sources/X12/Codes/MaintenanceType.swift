/// INS03 and HD01: what is to be done.
public struct MaintenanceType: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Change.
    public static var change: Self { "001" }
    /// Delete.
    public static var delete: Self { "002" }
    /// Addition.
    public static var addition: Self { "021" }
    /// Cancellation or termination.
    public static var termination: Self { "024" }
    /// Reinstatement.
    public static var reinstatement: Self { "025" }
    /// Correction.
    public static var correction: Self { "026" }
    /// Audit or compare.
    public static var audit: Self { "030" }
    /// Employee information not applicable.
    public static var notApplicable: Self { "032" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "001": "change",
        "002": "delete",
        "021": "addition",
        "024": "cancellation or termination",
        "025": "reinstatement",
        "026": "correction",
        "030": "audit or compare",
        "032": "employee information not applicable",
    ]
}
