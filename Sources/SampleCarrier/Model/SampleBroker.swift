/// The health plan that sends the files.
public struct SampleInsurer: Sendable {
    /// The name as it is in every file.
    public var name: String
    /// Nine digits in the shape of a federal Tax ID; the sender of the interchanges.
    public var payerID: String
}

/// One contracting record: a producer under contract, with the Broker IDs it writes business under.
public struct SampleBroker: Sendable {
    /// What kind of account a producer has.
    public enum AccountType: String, Sendable { case agent, agency, upline }
    /// Whether the contract is in force.
    public enum Status: String, Sendable { case active, inactive, suspended, terminated }
    /// What kind of number the Tax ID is.
    public enum TaxIDKind: String, Sendable { case ein, ssn }

    /// National Producer Number, digits without leading zeros.
    public var npn: String
    /// Nine digits without punctuation; synthetic.
    public var taxID: String
    /// The kind of the Tax ID.
    public var taxIDKind: TaxIDKind
    /// Last name.
    public var lastName: String
    /// First name.
    public var firstName: String
    /// E-mail address on file.
    public var email: String
    /// Telephone as `415-555-0142`.
    public var phone: String
    /// Brokerage firm.
    public var firm: String
    /// Agent, agency or upline.
    public var accountType: AccountType
    /// Two-letter states in which the carrier has appointed the producer.
    public var states: [String]
    /// State of the contract.
    public var status: Status
    /// The day the record was made.
    public var created: SampleDate
    /// The day the contract began.
    public var effective: SampleDate
    /// The day the contract ended.
    public var terminated: SampleDate?
    /// NPN of the general agency above.
    public var uplineNPN: String?
    /// The Broker IDs.
    public var profiles: [SampleProfile]
}

/// One Broker ID: a brand, a line of business and a state.
public struct SampleProfile: Sendable {
    /// The brand the business is written under.
    public var association: String
    /// Line of business.
    public var lineOfBusiness = "Small Group"
    /// Two-letter state.
    public var state: String
    /// The number under which business is written and paid; text, with leading zeros.
    public var brokerID: String
    /// License number of that state.
    public var license: String
    /// The license's last day; 2200-01-01 means that it has none.
    public var licenseExpires: SampleDate
}
