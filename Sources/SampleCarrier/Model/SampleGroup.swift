/// A policyholder: a parent group with its suffixes and everybody enrolled under them.
public struct SampleParentGroup: Sendable {
    /// Six digits with leading zeros.
    public var id: String
    /// The employer's name.
    public var name: String
    /// The employer's EIN, nine digits; synthetic.
    public var ein: String
    /// First day of any contract with the employer.
    public var originalEffective: SampleDate
    /// First day of the contract now in force.
    public var effective: SampleDate
    /// Standard Industrial Classification, four digits with leading zeros.
    public var sic: String
    /// How the premium is rated.
    public var rating: Rating
    /// The group's administrator and address.
    public var contact: SampleContact
    /// Waiting period of new employees.
    public var waiting: SampleWaitingPeriod
    /// All employees, enrolled or not.
    public var employees: Int
    /// The Broker ID that the group belongs to.
    public var brokerID: String
    /// Since when it belongs to that Broker ID.
    public var brokerEffective: SampleDate
    /// The suffixes, in order.
    public var groups: [SampleGroup]
    /// The families, in the order of the enrollment file.
    public var families: FamilySource

    /// How a group's premium is made.
    public enum Rating: String, Sendable {
        case memberLevel = "member_level"
        case composite
        case unknown
    }
}

/// A child group (suffix) of a parent group.
public struct SampleGroup: Sendable {
    /// Whether the suffix is in force.
    public enum Status: String, Sendable, CaseIterable { case active, pending, cancelled, suspended }

    /// Four digits with leading zeros.
    public var suffix: String
    /// Name of the suffix.
    public var name: String
    /// State of the suffix on the reference date.
    public var status: Status
    /// First day of the suffix.
    public var effective: SampleDate
    /// The day the employer enrolled.
    public var originalEnrollment: SampleDate
    /// The next renewal, or one that is overdue.
    public var renewal: SampleDate
    /// The renewal before, if there was one.
    public var lastRenewal: SampleDate?
    /// The day after which nothing is covered; in the future where a cancellation is pending.
    public var cancellation: SampleDate?
    /// The plans offered.
    public var plans: [SamplePlan]
}

/// The contacts of a group.
public struct SampleContact: Sendable {
    /// The administrator's name.
    public var name: String
    /// The administrator's telephone as `415-555-0142`.
    public var phone: String
    /// The administrator's e-mail address.
    public var email: String
    /// Street and number.
    public var street: String
    /// City, ZIP code and county.
    public var place: SamplePlace
    /// Where the bill goes, in one line.
    public var billingAddress: String
    /// Telephone for billing.
    public var billingPhone: String
}

/// When a new employee's coverage begins.
public enum SampleWaitingPeriod: Int, Sendable {
    case hire = 1
    case thirtyDays = 30
    case sixtyDays = 60

    /// The wording of the carrier.
    public var text: String {
        self == .hire ? "first of month after date of hire" : "first of month after \(rawValue) days"
    }
}
