/// IK501, AK901, TA104: accepted or not.
public struct AcknowledgmentStatus: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Accepted.
    public static var accepted: Self { "A" }
    /// Accepted, errors noted.
    public static var acceptedWithErrors: Self { "E" }
    /// Partly accepted.
    public static var partlyAccepted: Self { "P" }
    /// Rejected.
    public static var rejected: Self { "R" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "A": "accepted",
        "E": "accepted, errors noted",
        "M": "rejected, message authentication failed",
        "P": "partly accepted",
        "R": "rejected",
        "W": "rejected, assurance failed",
        "X": "rejected, could not be decrypted",
    ]
}

extension AcknowledgmentStatus {
    /// A or E: what was sent is taken.
    public var isAccepted: Bool { self == .accepted || self == .acceptedWithErrors }
}
