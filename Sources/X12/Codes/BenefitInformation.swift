/// EB01: what the benefit line says.
public struct BenefitInformation: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Active coverage.
    public static var active: Self { "1" }
    /// Active, full risk capitation.
    public static var activeFullRisk: Self { "2" }
    /// Active, services capitated.
    public static var activeServicesCapitated: Self { "3" }
    /// Active, services capitated to primary care physician.
    public static var activeCapitatedToPrimary: Self { "4" }
    /// Active, pending investigation.
    public static var activePending: Self { "5" }
    /// Inactive.
    public static var inactive: Self { "6" }
    /// Inactive, pending eligibility update.
    public static var inactivePendingUpdate: Self { "7" }
    /// Inactive, pending investigation.
    public static var inactivePending: Self { "8" }
    /// Coinsurance.
    public static var coinsurance: Self { "A" }
    /// Copayment.
    public static var copay: Self { "B" }
    /// Deductible.
    public static var deductible: Self { "C" }
    /// Limitations.
    public static var limitations: Self { "F" }
    /// Out of pocket (stop loss).
    public static var outOfPocket: Self { "G" }
    /// Non-covered.
    public static var notCovered: Self { "I" }
    /// Other or additional payer.
    public static var otherPayer: Self { "R" }
    /// Contact following entity.
    public static var contact: Self { "U" }
    /// Cannot process.
    public static var cannotProcess: Self { "V" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "1": "active coverage",
        "2": "active, full risk capitation",
        "3": "active, services capitated",
        "4": "active, services capitated to primary care physician",
        "5": "active, pending investigation",
        "6": "inactive",
        "7": "inactive, pending eligibility update",
        "8": "inactive, pending investigation",
        "A": "coinsurance",
        "B": "copayment",
        "C": "deductible",
        "CB": "coverage basis",
        "D": "benefit description",
        "E": "exclusions",
        "F": "limitations",
        "G": "out of pocket (stop loss)",
        "H": "unlimited",
        "I": "non-covered",
        "J": "cost containment",
        "K": "reserve",
        "L": "primary care provider",
        "M": "pre-existing condition",
        "MC": "managed care coordinator",
        "N": "services restricted to provider",
        "O": "not deemed a medical necessity",
        "P": "benefit disclaimer",
        "Q": "second surgical opinion required",
        "R": "other or additional payer",
        "S": "prior year history",
        "T": "cards reported lost or stolen",
        "U": "contact following entity",
        "V": "cannot process",
        "W": "other source of data",
        "X": "health care facility",
        "Y": "spend down",
    ]
}
