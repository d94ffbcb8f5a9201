/// BGN01: why the set is sent.
public struct SetPurpose: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Original.
    public static var original: Self { "00" }
    /// Re-submission.
    public static var resubmission: Self { "15" }
    /// Information copy.
    public static var informationCopy: Self { "22" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "00": "original",
        "15": "re-submission",
        "22": "information copy",
    ]
}
