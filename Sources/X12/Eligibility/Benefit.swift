/// 2110, EB: one line of an answer.
public struct Benefit: Sendable {
    let range: SegmentRange

    private var eb: Segment { Segment(range.store, range.lower) }
    /// EB01.
    public var information: BenefitInformation { BenefitInformation(eb[1]) }
    /// EB02: IND, FAM, EMP, ESP, ECH, CHD, DEP, SPC, SPO.
    public var level: Element { eb[2] }
    /// EB03, repeated: 30 the plan, 1 medical care, 35 dental, 88 pharmacy, AL vision and so on.
    public var serviceTypes: [Element] { eb[3].isEmpty ? [] : eb[3].repeats }
    /// EB04: HM, PR, C1, MA, MB, MC and so on.
    public var insuranceType: Element { eb[4] }
    /// EB05.
    public var planName: Element { eb[5] }
    /// EB06: 23 calendar year, 27 visit, 29 remaining and so on.
    public var period: Element { eb[6] }
    /// EB07: money.
    public var amount: Amount? { eb[7].amount }
    /// EB08: a share, `.2` for 20 %.
    public var share: Amount? { eb[8].amount }
    /// EB09: what is counted.
    public var quantityQualifier: Element { eb[9] }
    /// EB10.
    public var quantity: Amount? { eb[10].amount }
    /// EB11: Y, N, U: authorization is needed.
    public var authorization: Element { eb[11] }
    /// EB12: Y in the network, N outside, W either.
    public var inNetwork: Element { eb[12] }
    /// MSG: free text.
    public var messages: [Element] { range.all(.msg).map { $0[1] } }
    /// DTP.
    public var dates: [DatedEvent] { range.all(.dtp).map(DatedEvent.init) }
    /// REF.
    public var references: [Reference] { range.all(.ref).map(Reference.init) }
    /// AAA.
    public var refusals: [Refusal] { range.all(.aaa).map(Refusal.init) }
    /// 2120, NM1: who else is concerned.
    public var parties: [RelatedParty] {
        RelatedParty.all(in: range, .l2120C) + RelatedParty.all(in: range, .l2120D)
    }
    /// The number of the EB segment in its set; ST is 1.
    public var segmentNumber: Int { eb.number }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}

/// 2110, EQ: one line of a question.
public struct Inquiry: Sendable {
    let range: SegmentRange

    /// EQ01, repeated.
    public var serviceTypes: [Element] { range.element(.eq, 1).repeats.filter { !$0.isEmpty } }
    /// EQ03: the coverage level.
    public var level: Element { range.element(.eq, 3) }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}

extension BenefitInformation {
    /// 1 to 5.
    public var isActive: Bool { ["1", "2", "3", "4", "5"].contains(rawValue) }
    /// 6 to 8.
    public var isInactive: Bool { ["6", "7", "8"].contains(rawValue) }
}

/// BHT of a 270 or 271.
public struct EligibilityHeader: Sendable {
    /// Type (270 or 271), control number and guide, with the group and the interchange around it.
    public let transaction: TransactionSet
    let range: SegmentRange

    /// BHT02: 13 request, 01 cancellation, 11 response, 06 confirmation.
    public var purpose: Element { range.element(.bht, 2) }
    /// BHT03.
    public var reference: Element { range.element(.bht, 3) }
    /// BHT04.
    public var date: X12Date? { range.element(.bht, 4).date }
    /// BHT05, as sent.
    public var time: Element { range.element(.bht, 5) }
    /// Everything before the first HL, as it came.
    public var segments: [Segment] { range.segments }
}
