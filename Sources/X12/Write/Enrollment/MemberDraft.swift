/// One member (INS loop) of an 834 to be written. What the guide has and this hasn't can be copied as segments.
public struct MemberDraft: Sendable, Equatable {
    /// INS01.
    public var isSubscriber: Bool
    /// INS02.
    public var relationship: Relationship
    /// INS03.
    public var maintenanceType: MaintenanceType
    /// INS04.
    public var maintenanceReason: MaintenanceReason = ""
    /// INS05.
    public var benefitStatus: BenefitStatus = .active
    /// INS06: the Medicare plan code.
    public var medicarePlan: WriteField = .none
    /// INS07.
    public var cobraEvent: CobraEvent = ""
    /// INS08.
    public var employmentStatus: EmploymentStatus = ""
    /// INS09.
    public var studentStatus: StudentStatus = ""
    /// INS10.
    public var isHandicapped = false
    /// INS12.
    public var deathDate: X12Date?
    /// INS17.
    public var birthOrder: Int?
    /// REF*0F, 1L and others, in their final order.
    public var references: [ReferenceDraft] = []
    /// DTP of loop 2000.
    public var dates: [DateDraft] = []
    /// NM1*IL, or 74 for a correction.
    public var name: NameDraft
    /// 2100A.
    public var contacts: [ContactDraft] = []
    /// 2100A.
    public var address: AddressDraft?
    /// DMG02.
    public var birthDate: X12Date?
    /// DMG03.
    public var gender: Gender = ""
    /// DMG04.
    public var maritalStatus: MaritalStatus = ""
    /// DMG05.
    public var race: WriteField = .none
    /// DMG06.
    public var citizenship = ""
    /// EC: employment class codes.
    public var employmentClasses: [String] = []
    /// ICM: frequency (ICM01), wage (ICM02), hours (ICM03).
    public var income: IncomeDraft?
    /// AMT of 2100A.
    public var amounts: [AmountDraft] = []
    /// HLH01.
    public var healthBehavior = ""
    /// HLH02, in inches.
    public var height = ""
    /// HLH03, in pounds.
    public var weight = ""
    /// LUI: the code list, the code, the name and the use.
    public var languages: [[String]] = []
    /// NM1*70.
    public var incorrectName: NameDraft?
    /// DMG02 of 2100B.
    public var incorrectBirthDate: X12Date?
    /// 2100C.
    public var mailingAddress: AddressDraft?
    /// 2100D to 2100H, in the order of the guide.
    public var parties: [PartyDraft] = []
    /// 2200.
    public var disabilities: [DisabilityDraft] = []
    /// 2300.
    public var coverages: [CoverageDraft] = []
    /// 2750.
    public var categories: [CategoryDraft] = []

    /// A member with what the guide requires.
    public init(
        isSubscriber: Bool, relationship: Relationship, maintenanceType: MaintenanceType, subscriberNumber: String,
        name: NameDraft
    ) {
        self.isSubscriber = isSubscriber
        self.relationship = relationship
        self.maintenanceType = maintenanceType
        self.name = name
        references = [ReferenceDraft("0F", subscriberNumber)]
    }
}

/// 2100D to 2100H, 2310, 2330: somebody who belongs to a member or a coverage.
public struct PartyDraft: Sendable, Equatable {
    /// NM1.
    public var name: NameDraft
    /// NM110, for a provider.
    public var relation = ""
    /// N3, N4.
    public var address: AddressDraft?
    /// PER.
    public var contacts: [ContactDraft] = []

    /// A party.
    public init(_ name: NameDraft) { self.name = name }
}

/// ICM: what a member earns, to be written.
public struct IncomeDraft: Sendable, Equatable {
    /// ICM01.
    public var frequency: String
    /// ICM02.
    public var wage: String
    /// ICM03.
    public var hours: String

    /// An income.
    public init(frequency: String, wage: String, hours: String = "") {
        self.frequency = frequency
        self.wage = wage
        self.hours = hours
    }
}

/// 2200: a disability, to be written.
public struct DisabilityDraft: Sendable, Equatable {
    /// DSB01.
    public var kind: String
    /// DTP*360.
    public var begin: X12Date?
    /// DTP*361.
    public var end: X12Date?

    /// A disability.
    public init(kind: String, begin: X12Date? = nil, end: X12Date? = nil) {
        self.kind = kind
        self.begin = begin
        self.end = end
    }
}

/// 2750: a reporting category.
public struct CategoryDraft: Sendable, Equatable {
    /// N102.
    public var name: String
    /// REF.
    public var reference: ReferenceDraft
    /// DTP*007.
    public var effective: DateDraft?

    /// A category.
    public init(name: String, reference: ReferenceDraft, effective: DateDraft? = nil) {
        self.name = name
        self.reference = reference
        self.effective = effective
    }
}
