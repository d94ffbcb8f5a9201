/// AAA03: why a request was refused.
public struct RefusalReason: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Required application data missing.
    public static var dataMissing: Self { "15" }
    /// Inappropriate date.
    public static var inappropriateDate: Self { "56" }
    /// Invalid or missing date of service.
    public static var invalidServiceDate: Self { "57" }
    /// Invalid or missing date of birth.
    public static var invalidBirthDate: Self { "58" }
    /// Date of birth follows date of service.
    public static var bornAfterService: Self { "60" }
    /// Date of death precedes date of service.
    public static var diedBeforeService: Self { "61" }
    /// Date of service not within allowable inquiry period.
    public static var outsideInquiryPeriod: Self { "62" }
    /// Date of service in future.
    public static var serviceInFuture: Self { "63" }
    /// Invalid or missing patient name.
    public static var invalidPatientName: Self { "65" }
    /// Duplicate patient identification.
    public static var duplicatePatient: Self { "68" }
    /// Duplicate subscriber identification.
    public static var duplicateSubscriber: Self { "76" }
    /// Invalid participant identification.
    public static var invalidParticipant: Self { "79" }
    /// Payer name or identifier missing.
    public static var payerMissing: Self { "T4" }
    /// Unable to respond at current time.
    public static var cannotRespond: Self { "42" }
    /// Provider ineligible for inquiries.
    public static var providerIneligible: Self { "50" }
    /// Patient birth date does not match the database.
    public static var birthDateMismatch: Self { "71" }
    /// Invalid or missing subscriber identification.
    public static var invalidSubscriberID: Self { "72" }
    /// Invalid or missing subscriber name.
    public static var invalidSubscriberName: Self { "73" }
    /// Subscriber not found.
    public static var subscriberNotFound: Self { "75" }
    /// Subscriber found, patient not found.
    public static var patientNotFound: Self { "77" }
    /// Subscriber not in group or plan identified.
    public static var notInGroup: Self { "78" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "15": "required application data missing",
        "33": "input errors",
        "35": "out of network",
        "41": "authorization or access restrictions",
        "42": "unable to respond at current time",
        "43": "invalid or missing provider identification",
        "44": "invalid or missing provider name",
        "45": "invalid or missing provider specialty",
        "46": "invalid or missing provider phone number",
        "47": "invalid or missing provider state",
        "48": "invalid or missing referring provider identification",
        "49": "provider is not primary care physician",
        "50": "provider ineligible for inquiries",
        "51": "provider not on file",
        "52": "service dates not within provider plan enrollment",
        "53": "inquired benefit inconsistent with provider type",
        "54": "inappropriate product or service qualifier",
        "55": "inappropriate product or service identifier",
        "56": "inappropriate date",
        "57": "invalid or missing date of service",
        "58": "invalid or missing date of birth",
        "60": "date of birth follows date of service",
        "61": "date of death precedes date of service",
        "62": "date of service not within allowable inquiry period",
        "63": "date of service in future",
        "64": "invalid or missing patient identification",
        "65": "invalid or missing patient name",
        "66": "invalid or missing patient gender",
        "67": "patient not found",
        "68": "duplicate patient identification",
        "69": "inconsistent with patient's age",
        "70": "inconsistent with patient's gender",
        "71": "patient birth date does not match the database",
        "72": "invalid or missing subscriber identification",
        "73": "invalid or missing subscriber name",
        "74": "invalid or missing subscriber gender",
        "75": "subscriber not found",
        "76": "duplicate subscriber identification",
        "77": "subscriber found, patient not found",
        "78": "subscriber not in group or plan identified",
        "79": "invalid participant identification",
        "80": "no response received, transaction terminated",
        "97": "invalid or missing provider address",
        "98": "experimental service or procedure",
        "T4": "payer name or identifier missing",
    ]
}
