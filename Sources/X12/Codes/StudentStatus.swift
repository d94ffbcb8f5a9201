/// INS09: whether a dependent studies.
public struct StudentStatus: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Full time.
    public static var fullTime: Self { "F" }
    /// Not a student.
    public static var no: Self { "N" }
    /// Part time.
    public static var partTime: Self { "P" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "F": "full time",
        "N": "not a student",
        "P": "part time",
    ]
}
