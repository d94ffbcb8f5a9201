/// 2300, HD: one coverage of a member.
public struct Coverage: Sendable {
    let range: SegmentRange

    private var hd: Segment { Segment(range.store, range.lower) }

    /// HD01: what is to be done with the coverage.
    public var maintenanceType: MaintenanceType { MaintenanceType(hd[1]) }
    /// HD03: the line of business.
    public var insuranceLine: InsuranceLine { InsuranceLine(hd[3]) }
    /// HD04: the carrier's plan code or name, as it came.
    public var plan: Element { hd[4] }
    /// HD05: who is covered; mostly sent with the subscriber only.
    public var level: CoverageLevel { CoverageLevel(hd[5]) }
    /// HD09 = Y: the enrollment was late.
    public var isLate: Bool { hd[9] == "Y" }
    /// The number of the HD segment in its set; ST is 1.
    public var segmentNumber: Int { hd.number }
    /// The offset in the file of the HD segment.
    public var offset: Int { hd.offset }

    /// Every DTP: 300, 303, 343, 348 benefit begin, 349 benefit end, 543, 695.
    public var dates: [DatedEvent] { range.all(.dtp, in: .l2300).map(DatedEvent.init) }
    /// The day of the first DTP with this qualifier.
    public func date(_ qualifier: String) -> X12Date? {
        range.first(.dtp, packed(text: qualifier), in: .l2300).flatMap { DatedEvent($0).date }
    }
    /// DTP*348.
    public var beginDate: X12Date? { date("348") }
    /// DTP*349: the last covered day.
    public var endDate: X12Date? { date("349") }

    /// Every AMT.
    public var amounts: [QualifiedAmount] { range.all(.amt, in: .l2300).map(QualifiedAmount.init) }
    /// The first AMT with this qualifier.
    public func amount(_ qualifier: String) -> Amount? {
        range.first(.amt, packed(text: qualifier), in: .l2300)?[2].amount
    }
    /// AMT*P3.
    public var premium: Amount? { amount("P3") }

    /// Every REF of the coverage.
    public var references: [Reference] { range.all(.ref, in: .l2300).map(Reference.init) }
    /// The value of the first REF with this qualifier.
    public func reference(_ qualifier: String) -> Element {
        range.first(.ref, packed(text: qualifier), in: .l2300)?[2] ?? .none
    }
    /// The same as `reference`, short.
    public func ref(_ qualifier: String) -> Element { reference(qualifier) }

    /// IDC: identification cards.
    public var identificationCards: [IdentificationCard] {
        range.all(.idc, in: .l2300).map(IdentificationCard.init)
    }
    /// 2310: providers, such as the primary care physician.
    public var providers: [RelatedParty] { RelatedParty.all(in: range, .l2310) }
    /// 2320: other insurance.
    public var coordinations: [CoordinationOfBenefits] {
        range.split(at: .cob, in: .l2320).map(CoordinationOfBenefits.init)
    }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}

/// IDC: a card.
public struct IdentificationCard: Sendable, Equatable {
    /// IDC01.
    public let description: Element
    /// IDC02: D dental, H health, P prescription drugs.
    public let kind: Element
    /// IDC03: how many.
    public let quantity: Int?
    /// IDC04: 1 add, 2 change, RX replace.
    public let action: Element

    init(_ segment: Segment) {
        description = segment[1]
        kind = segment[2]
        quantity = segment[3].number
        action = segment[4]
    }
}

/// 2320, COB: other insurance of the member.
public struct CoordinationOfBenefits: Sendable {
    let range: SegmentRange

    /// COB01: P primary, S secondary, T tertiary, U unknown.
    public var responsibility: Element { range.element(.cob, 1) }
    /// COB02: the number of the other policy.
    public var policyNumber: Element { range.element(.cob, 2) }
    /// COB03: 1 coordination, 5 unknown, 6 none.
    public var code: Element { range.element(.cob, 3) }
    /// COB04: service types, repeated.
    public var serviceTypes: [Element] { range.element(.cob, 4).repeats.filter { !$0.isEmpty } }
    /// REF: 60 account, 6P group number, SY Social Security number, ZZ.
    public var references: [Reference] { range.all(.ref, in: .l2320).map(Reference.init) }
    /// DTP*344.
    public var begin: X12Date? { range.first(.dtp, packed("344"), in: .l2320)?[3].date }
    /// DTP*345.
    public var end: X12Date? { range.first(.dtp, packed("345"), in: .l2320)?[3].date }
    /// 2330: the other insurer, employer or insured.
    public var parties: [RelatedParty] { RelatedParty.all(in: range, .l2330) }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}

/// 2750: a category by which the sender wants members reported.
public struct ReportingCategory: Sendable {
    let range: SegmentRange

    /// LX01.
    public var number: Element { range.element(.lx, 1) }
    /// N102 of N1*75: the category's name.
    public var name: Element { range.element(.n1, 2) }
    /// The REF: its qualifier and value.
    public var reference: Reference? { range.first(.ref).map(Reference.init) }
    /// DTP*007.
    public var effective: DatedEvent? { range.first(.dtp).map(DatedEvent.init) }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}
