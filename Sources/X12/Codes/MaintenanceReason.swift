/// INS04: why.
public struct MaintenanceReason: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Divorce.
    public static var divorce: Self { "01" }
    /// Birth.
    public static var birth: Self { "02" }
    /// Death.
    public static var death: Self { "03" }
    /// Retirement.
    public static var retirement: Self { "04" }
    /// Adoption.
    public static var adoption: Self { "05" }
    /// Termination of benefits.
    public static var terminationOfBenefits: Self { "07" }
    /// Termination of employment.
    public static var terminationOfEmployment: Self { "08" }
    /// COBRA.
    public static var cobra: Self { "09" }
    /// Voluntary withdrawal.
    public static var voluntaryWithdrawal: Self { "14" }
    /// Primary care provider change.
    public static var providerChange: Self { "15" }
    /// Active.
    public static var active: Self { "20" }
    /// Plan change.
    public static var planChange: Self { "22" }
    /// Change in identifying data.
    public static var identityChange: Self { "25" }
    /// Initial enrollment.
    public static var initialEnrollment: Self { "28" }
    /// Benefit selection.
    public static var benefitSelection: Self { "29" }
    /// Marriage.
    public static var marriage: Self { "32" }
    /// Change of location.
    public static var moved: Self { "43" }
    /// Non-payment.
    public static var nonPayment: Self { "59" }
    /// Member benefit selection.
    public static var memberSelection: Self { "EC" }
    /// Notification only.
    public static var notification: Self { "XN" }
    /// Transfer.
    public static var transfer: Self { "XT" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "01": "divorce",
        "02": "birth",
        "03": "death",
        "04": "retirement",
        "05": "adoption",
        "06": "strike",
        "07": "termination of benefits",
        "08": "termination of employment",
        "09": "COBRA",
        "10": "COBRA premium paid",
        "11": "surviving spouse",
        "14": "voluntary withdrawal",
        "15": "primary care provider change",
        "16": "quit",
        "17": "fired",
        "18": "suspended",
        "20": "active",
        "21": "disability",
        "22": "plan change",
        "25": "change in identifying data",
        "26": "declined coverage",
        "27": "pre-enrollment",
        "28": "initial enrollment",
        "29": "benefit selection",
        "31": "legal separation",
        "32": "marriage",
        "33": "personnel data",
        "37": "leave of absence with benefits",
        "38": "leave of absence without benefits",
        "39": "layoff with benefits",
        "40": "layoff without benefits",
        "41": "re-enrollment",
        "43": "change of location",
        "59": "non-payment",
        "AA": "dissatisfaction with office staff",
        "AB": "dissatisfaction with medical care",
        "AC": "inconvenient office location",
        "AD": "dissatisfaction with office hours",
        "AE": "unable to schedule appointments in time",
        "AF": "dissatisfaction with referral policy",
        "AG": "less respect and attention than other patients",
        "AH": "patient moved",
        "AI": "no reason given",
        "AJ": "appointment times not met",
        "AL": "algorithm assigned",
        "EC": "member benefit selection",
        "XN": "notification only",
        "XT": "transfer",
    ]
}
