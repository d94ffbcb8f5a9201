/// DMG03.
public struct Gender: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Female.
    public static var female: Self { "F" }
    /// Male.
    public static var male: Self { "M" }
    /// Unknown.
    public static var unknown: Self { "U" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "F": "female",
        "M": "male",
        "U": "unknown",
    ]
}
