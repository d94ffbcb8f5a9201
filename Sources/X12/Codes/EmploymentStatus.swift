/// INS08: the subscriber's employment.
public struct EmploymentStatus: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Active.
    public static var active: Self { "AC" }
    /// Full time.
    public static var fullTime: Self { "FT" }
    /// Leave of absence.
    public static var leave: Self { "L1" }
    /// Part time.
    public static var partTime: Self { "PT" }
    /// Retired.
    public static var retired: Self { "RT" }
    /// Terminated.
    public static var terminated: Self { "TE" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "AC": "active",
        "AO": "active military overseas",
        "AU": "active military USA",
        "FT": "full time",
        "L1": "leave of absence",
        "PT": "part time",
        "RT": "retired",
        "TE": "terminated",
    ]
}
