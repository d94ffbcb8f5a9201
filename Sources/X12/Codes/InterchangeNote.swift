/// TA105: what is wrong with an interchange.
public struct InterchangeNote: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// No error.
    public static var none: Self { "000" }
    /// Invalid control number.
    public static var controlNumber: Self { "018" }
    /// Invalid number of groups.
    public static var groupCount: Self { "021" }
    /// Invalid control structure.
    public static var structure: Self { "022" }
    /// Premature end of file.
    public static var premature: Self { "023" }
    /// Invalid content.
    public static var content: Self { "024" }
    /// Duplicate control number.
    public static var duplicate: Self { "025" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "000": "no error",
        "001": "the control number in header and trailer differ",
        "002": "this standard is not supported",
        "003": "this version is not supported",
        "004": "the segment terminator is invalid",
        "005": "invalid interchange sender qualifier",
        "006": "invalid interchange sender",
        "007": "invalid interchange receiver qualifier",
        "008": "invalid interchange receiver",
        "009": "unknown interchange receiver",
        "010": "invalid authorization qualifier",
        "011": "invalid authorization",
        "012": "invalid security qualifier",
        "013": "invalid security information",
        "014": "invalid date",
        "015": "invalid time",
        "016": "invalid standards identifier",
        "017": "invalid version",
        "018": "invalid control number",
        "019": "invalid acknowledgment indicator",
        "020": "invalid test indicator",
        "021": "invalid number of groups",
        "022": "invalid control structure",
        "023": "premature end of file",
        "024": "invalid content",
        "025": "duplicate control number",
        "026": "invalid element separator",
        "027": "invalid component separator",
        "028": "invalid delivery date",
        "029": "invalid delivery time",
        "030": "invalid delivery time code",
        "031": "invalid grade of service",
    ]
}
