/// HD03: the line of business.
public struct InsuranceLine: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Dental capitation.
    public static var dentalCapitation: Self { "DCP" }
    /// Dental.
    public static var dental: Self { "DEN" }
    /// Exclusive provider organization.
    public static var epo: Self { "EPO" }
    /// Health.
    public static var health: Self { "HLT" }
    /// Health maintenance organization.
    public static var hmo: Self { "HMO" }
    /// Long-term care.
    public static var longTermCare: Self { "LTC" }
    /// Long-term disability.
    public static var longTermDisability: Self { "LTD" }
    /// Major medical.
    public static var majorMedical: Self { "MM" }
    /// Prescription drug.
    public static var drug: Self { "PDG" }
    /// Point of service.
    public static var pos: Self { "POS" }
    /// Preferred provider organization.
    public static var ppo: Self { "PPO" }
    /// Short-term disability.
    public static var shortTermDisability: Self { "STD" }
    /// Vision.
    public static var vision: Self { "VIS" }
    /// Life (not in the guide, yet in use).
    public static var life: Self { "LIF" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "AG": "preventive care",
        "AH": "24-hour care",
        "AJ": "Medicare risk",
        "AK": "mental health",
        "DCP": "dental capitation",
        "DEN": "dental",
        "EPO": "exclusive provider organization",
        "FAC": "facility",
        "HE": "hearing",
        "HLT": "health",
        "HMO": "health maintenance organization",
        "LTC": "long-term care",
        "LTD": "long-term disability",
        "MM": "major medical",
        "MOD": "mail order drug",
        "PDG": "prescription drug",
        "POS": "point of service",
        "PPO": "preferred provider organization",
        "PRA": "practitioners",
        "STD": "short-term disability",
        "UR": "utilization review",
        "VIS": "vision",
        "LIF": "life (not in the guide, yet in use)",
    ]
}
