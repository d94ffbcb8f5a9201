/// Which kind of level an HL loop is (HL03).
public enum HierarchyKind: String, Sendable {
    /// 20, 2000A: the payer.
    case source = "20"
    /// 21, 2000B: who asks.
    case receiver = "21"
    /// 22, 2000C.
    case subscriber = "22"
    /// 23, 2000D.
    case dependent = "23"
}

/// One HL loop of a 270 or 271, with the levels above it.
public struct EligibilityLevel: Sendable {
    /// Type (270 or 271), control number and guide, with the group and the interchange around it.
    public let transaction: TransactionSet
    /// HL03; nil for a code that there isn't.
    public let kind: HierarchyKind?
    /// The levels above, the source first.
    public let ancestors: [EligibilityLevel]
    /// Error findings in this level.
    public let errors: Int
    let range: SegmentRange

    private var head: Segment { Segment(range.store, range.lower) }
    /// HL01.
    public var number: Element { head[1] }
    /// HL02.
    public var parentNumber: Element { head[2] }
    /// HL04 = 1.
    public var hasChildren: Bool { head[4] == "1" }
    /// 2100, NM1.
    public var name: PartyName? { range.all(.nm1).first { $0.loop.isName }.map(PartyName.init) }
    /// TRN: trace numbers, by which the asker knows their question again.
    public var traces: [Trace] { range.all(.trn).map(Trace.init) }
    /// REF of 2100: 6P group number, 1L group or policy, 18 plan, 1W member id, SY and so on.
    public var references: [Reference] { range.all(.ref).filter { $0.loop.isName }.map(Reference.init) }
    /// The value of the first such REF with this qualifier.
    public func reference(_ qualifier: String) -> Element {
        range.all(.ref).first { $0.loop.isName && $0[1] == qualifier }?[2] ?? .none
    }
    /// N3, N4 of 2100.
    public var address: PostalAddress? {
        PostalAddress(range.all(.n3).first { $0.loop.isName }, range.all(.n4).first { $0.loop.isName })
    }
    /// PER of 2100.
    public var contacts: [Contact] { Contact.all(in: range.all(.per).filter { $0.loop.isName }) }
    /// DMG02.
    public var birthDate: X12Date? { range.element(.dmg, 2).date }
    /// DMG03.
    public var gender: Gender { Gender(range.element(.dmg, 3)) }
    /// INS02, where it is sent.
    public var relationship: Relationship { Relationship(range.element(.ins, 2)) }
    /// DTP of 2100: 291 plan, 346/347 plan begin and end, 356/357 eligibility begin and end and so on.
    public var dates: [DatedEvent] { range.all(.dtp).filter { $0.loop.isName }.map(DatedEvent.init) }
    /// 2110, EQ: what is asked (270).
    public var inquiries: [Inquiry] { benefitRanges(.eq).map(Inquiry.init) }
    /// 2110, EB: what is answered (271).
    public var benefits: [Benefit] { benefitRanges(.eb).map(Benefit.init) }
    /// AAA at this level and inside it.
    public var refusals: [Refusal] { range.all(.aaa).map(Refusal.init) }
    /// Everything in the level, as it came.
    public var segments: [Segment] { range.segments }

    private func benefitRanges(_ tag: Tag) -> [SegmentRange] {
        range.split(at: tag, in: kind == .dependent ? .l2110D : .l2110C)
    }
}

extension EligibilityLevel {
    /// Whether the person is covered, as far as the answer goes.
    public enum Decision: String, Sendable {
        /// EB01 1 to 5 for service type 30 (the plan as a whole).
        case active
        /// EB01 6 to 8 for service type 30.
        case inactive
        /// An AAA: the question was refused or failed. It outranks every EB.
        case refused
        /// The answer doesn't say.
        case unknown
    }

    /// The decision for this person; an AAA here or above outranks a benefit.
    public var decision: Decision {
        if !refusals.isEmpty || ancestors.contains(where: { !$0.refusals.isEmpty }) { return .refused }
        let plan = benefits.filter { benefit in benefit.serviceTypes.contains { $0 == "30" } }
        if plan.contains(where: { $0.information.isActive }) { return .active }
        if plan.contains(where: { $0.information.isInactive }) { return .inactive }
        return .unknown
    }
}

/// TRN: a trace number.
public struct Trace: Sendable, Equatable {
    /// TRN01: 1 the current, 2 the referenced transaction.
    public let kind: Element
    /// TRN02.
    public let number: Element
    /// TRN03.
    public let originator: Element

    init(_ segment: Segment) {
        kind = segment[1]
        number = segment[2]
        originator = segment[3]
    }
}

/// AAA: a question was refused.
public struct Refusal: Sendable, Equatable {
    /// The loop in which it stands.
    public let loop: Loop
    /// AAA01 = Y: the request was valid, yet it was refused.
    public let isValidRequest: Bool
    /// AAA03.
    public let reason: RefusalReason
    /// AAA04.
    public let followUp: RefusalFollowUp

    init(_ segment: Segment) {
        loop = segment.loop
        isValidRequest = segment[1] == "Y"
        reason = RefusalReason(segment[3])
        followUp = RefusalFollowUp(segment[4])
    }
}
