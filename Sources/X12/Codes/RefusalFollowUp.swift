/// AAA04: what to do after a refusal.
public struct RefusalFollowUp: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Please correct and resubmit.
    public static var correct: Self { "C" }
    /// Resubmission not allowed.
    public static var notAllowed: Self { "N" }
    /// Resubmission allowed.
    public static var allowed: Self { "R" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "C": "please correct and resubmit",
        "N": "resubmission not allowed",
        "P": "resubmit original transaction",
        "R": "resubmission allowed",
        "S": "do not resubmit, inquiry sent to a third party",
        "W": "please wait 30 days and resubmit",
        "X": "please wait 10 days and resubmit",
        "Y": "do not resubmit, we will hold your request and respond again",
    ]
}
