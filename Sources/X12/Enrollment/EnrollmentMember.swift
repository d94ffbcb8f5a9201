/// Where a member is in the file, for messages.
public struct MemberPlace: Sendable, Equatable {
    /// Which interchange of the file, from 1.
    public let interchange: Int
    /// Which group of the interchange, from 1.
    public let group: Int
    /// ST02.
    public let setControlNumber: String
    /// The number of the INS segment in its set; ST is 1.
    public let segment: Int
    /// The offset in the file of the INS segment.
    public let offset: Int
}

/// One INS loop of an 834 (loop 2000 and all loops in it), decoded as it is asked for.
public struct EnrollmentMember: Sendable {
    /// Where it stands.
    public let place: MemberPlace
    /// Error findings in this member's segments; with any, the member should not be loaded.
    public let errors: Int
    let range: SegmentRange
    /// What comes before the first coverage: nothing of loop 2000 comes after it, so nobody need look through the coverages.
    let details: SegmentRange

    init(place: MemberPlace, errors: Int, range: SegmentRange, detailsEnd: Int) {
        self.place = place
        self.errors = errors
        self.range = range
        details = SegmentRange(range.store, range.lower, detailsEnd)
    }

    private var ins: Segment { Segment(range.store, range.lower) }

    /// INS01 = Y.
    public var isSubscriber: Bool { ins[1] == "Y" }
    /// INS02.
    public var relationship: Relationship { Relationship(ins[2]) }
    /// INS03: what is to be done.
    public var maintenanceType: MaintenanceType { MaintenanceType(ins[3]) }
    /// INS04: why.
    public var maintenanceReason: MaintenanceReason { MaintenanceReason(ins[4]) }
    /// INS05.
    public var benefitStatus: BenefitStatus { BenefitStatus(ins[5]) }
    /// INS06: the Medicare plan code, with its reason as second component.
    public var medicarePlan: Element { ins[6] }
    /// INS06, second part: why Medicare: 0 age, 1 disability, 2 end-stage renal disease.
    public var medicareReason: Element {
        let parts = ins[6].components
        return parts.count > 1 ? parts[1] : .none
    }
    /// INS06, first part: A, B, C both, D, E none.
    public var medicareCode: Element { ins[6].components.first ?? .none }
    /// INS07.
    public var cobraEvent: CobraEvent { CobraEvent(ins[7]) }
    /// INS08.
    public var employmentStatus: EmploymentStatus { EmploymentStatus(ins[8]) }
    /// INS09.
    public var studentStatus: StudentStatus { StudentStatus(ins[9]) }
    /// INS10 = Y.
    public var isHandicapped: Bool { ins[10] == "Y" }
    /// INS10 as it came: Y, N or nothing.
    public var disabilityIndicator: Element { ins[10] }
    /// INS12, the date of death.
    public var deathDate: X12Date? { ins[12].date }
    /// INS13: R restricted, U unrestricted access to the data.
    public var confidentiality: Element { ins[13] }
    /// INS17: tells twins apart.
    public var birthOrder: Int? { ins[17].number }

    /// REF*0F, which holds a family together.
    public var subscriberNumber: Element { reference("0F") }
    /// REF*1L in loop 2000: group or policy number.
    public var policyNumber: Element { reference("1L") }
    /// The value of the member's first REF with this qualifier; those of coverages and 2700 loops don't count.
    public func reference(_ qualifier: String) -> Element {
        details.first(.ref, packed(text: qualifier), in: .l2000)?[2] ?? .none
    }
    /// The same as `reference`, short.
    public func ref(_ qualifier: String) -> Element { reference(qualifier) }
    /// The member's first REF with this qualifier.
    public func firstReference(_ qualifier: String) -> Reference? {
        details.first(.ref, packed(text: qualifier), in: .l2000).map(Reference.init)
    }
    /// The Social Security number or ITIN that was sent: NM109, REF*SY, REF*23, or REF*0F of the subscriber. Nine digits count as one where they can be one.
    public var personalNumber: String? {
        if let name, name.isPersonalNumber { return name.identifier.text }
        for qualifier in isSubscriber ? ["SY", "23", "0F"] : ["SY", "23"] {
            if let found = firstReference(qualifier), found.isPersonalNumber { return found.value.text }
        }
        return nil
    }
    /// Every REF of the member.
    public var references: [Reference] { details.all(.ref, in: .l2000).map(Reference.init) }

    /// Every DTP of the member: 336 employment begin, 356/357 eligibility begin and end, and so on.
    public var dates: [DatedEvent] { details.all(.dtp, in: .l2000).map(DatedEvent.init) }
    /// The day of the member's first DTP with this qualifier.
    public func date(_ qualifier: String) -> X12Date? {
        details.first(.dtp, packed(text: qualifier), in: .l2000).flatMap { DatedEvent($0).date }
    }

    /// 2300: one for each HD.
    public var coverages: [Coverage] {
        range.before(.l2700, .l2750).split(at: .hd, in: .l2300).map(Coverage.init)
    }
    /// 2700: one for each LX between LS and LE.
    public var reportingCategories: [ReportingCategory] {
        range.split(at: .lx, in: .l2700).map(ReportingCategory.init)
    }
    /// 2200: one for each DSB.
    public var disabilities: [Disability] {
        details.split(at: .dsb, in: .l2200).map(Disability.init)
    }
    /// The bytes of the loop's segments, valid inside the closure only: what a digest of the content is made of.
    public func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) { range.store.withBytes(body) }

    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}
