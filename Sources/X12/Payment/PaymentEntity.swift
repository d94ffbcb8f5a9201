/// One ENT loop of an 820: an organization (2000A) or a person (2000B) for whom premium is paid.
public struct PaymentEntity: Sendable {
    /// Error findings in this loop.
    public let errors: Int
    let range: SegmentRange

    private var ent: Segment { Segment(range.store, range.lower) }
    /// ENT01.
    public var number: Element { ent[1] }
    /// ENT02 = 2J, or none and an NM1 (X306): a person.
    public var isIndividual: Bool { ent.loop == .l2000B }
    /// ENT03: what `identifier` is; 34 Social Security number, EI, FI, II.
    public var identifierQualifier: Element { ent[3] }
    /// ENT04.
    public var identifier: Element { ent[4] }
    /// 2100B, NM1.
    public var name: PartyName? { range.first(.nm1).map(PartyName.init) }
    /// REF of 2100B (X306): POL, AZ, 0F and so on.
    public var references: [Reference] { range.all(.ref, in: .l2100B).map(Reference.init) }
    /// 2200: adjustments to earlier payments, which count in the total.
    public var adjustments: [Adjustment] {
        (range.all(.adx, in: .l2200A) + range.all(.adx, in: .l2200B)).map(Adjustment.init)
    }
    /// 2300: what is paid.
    public var remittances: [Remittance] {
        range.split(at: .rmr, in: isIndividual ? .l2300B : .l2300A).map(Remittance.init)
    }
    /// The number of the ENT segment in its set; ST is 1.
    public var segmentNumber: Int { ent.number }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}

/// 2300, RMR: one item that is paid.
public struct Remittance: Sendable {
    let range: SegmentRange

    private var rmr: Segment { Segment(range.store, range.lower) }
    /// RMR01: what `number` is; 11 account, 1L group or policy, AZ health insurance policy, CT contract, IK invoice.
    public var qualifier: Element { rmr[1] }
    /// RMR02.
    public var number: Element { rmr[2] }
    /// RMR03: PA, PI pay item, PO payment on account, PP partial payment.
    public var action: Element { rmr[3] }
    /// RMR04: what is paid.
    public var paid: Amount? { rmr[4].amount }
    /// RMR05: what was billed, sent where it differs.
    public var billed: Amount? { rmr[5].amount }
    /// REF.
    public var references: [Reference] { range.all(.ref).map(Reference.init) }
    /// The value of the first REF with this qualifier.
    public func reference(_ qualifier: String) -> Element {
        range.all(.ref).first { $0[1] == qualifier }?[2] ?? .none
    }
    /// DTM*582: the period that is paid for.
    public var coverage: PaymentPeriod? {
        range.all(.dtm).first { $0.code(1) == packed("582") }.flatMap(PaymentPeriod.init)
    }
    /// 2320, ADX: why paid and billed differ; explains, and is not added again.
    public var adjustments: [Adjustment] { range.all(.adx).map(Adjustment.init) }
    /// SLN: members counted by kind.
    public var memberCounts: [MemberCount] { range.all(.sln).map(MemberCount.init) }
    /// The number of the RMR segment in its set; ST is 1.
    public var segmentNumber: Int { rmr.number }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}

/// ADX: an adjustment.
public struct Adjustment: Sendable, Equatable {
    /// ADX01.
    public let amount: Amount?
    /// ADX02: 52 credit for a previous overpayment, 53 remittance for a previous underpayment, 80, 81, H1, IA and so on.
    public let reason: Element

    init(_ segment: Segment) {
        amount = segment[1].amount
        reason = segment[2]
    }
}

/// SLN: how many members of a kind the invoice covers.
public struct MemberCount: Sendable, Equatable {
    /// SLN01.
    public let number: Element
    /// SLN04.
    public let quantity: Amount?
    /// SLN05: 10 group members, IE individuals, PR primary members and so on.
    public let unit: Element

    init(_ segment: Segment) {
        number = segment[1]
        quantity = segment[4].amount
        unit = segment[5]
    }
}
