/// The header of an 834: what stands before the first member (ST to loop 1000C).
public struct EnrollmentSet: Sendable {
    /// Type, control number and guide, with the group and the interchange around it.
    public let transaction: TransactionSet
    let range: SegmentRange

    /// ST02.
    public var controlNumber: String { transaction.controlNumber }
    /// The ISA segment around it: sender, receiver, usage.
    public var interchange: Interchange { transaction.interchange }
    /// The GS segment around it.
    public var group: FunctionalGroup { transaction.group }

    private var beginning: Segment? { range.first(.bgn) }
    /// BGN01.
    public var purpose: SetPurpose { SetPurpose(beginning?[1] ?? .none) }
    /// BGN02: the sender's number of this set.
    public var reference: Element { beginning?[2] ?? .none }
    /// BGN03.
    public var date: X12Date? { beginning?[3].date }
    /// BGN04, as sent.
    public var time: Element { beginning?[4] ?? .none }
    /// BGN05: the time zone.
    public var timeZone: Element { beginning?[5] ?? .none }
    /// BGN06: which earlier set this one replaces (with `purpose` 15).
    public var originalReference: Element { beginning?[6] ?? .none }
    /// BGN08: changes, or a full list.
    public var action: FileAction { FileAction(beginning?[8] ?? .none) }

    /// REF*38: the master policy number.
    public var masterPolicyNumber: Element { reference("38") }
    /// The value of the first REF of the header with this qualifier.
    public func reference(_ qualifier: String) -> Element {
        range.first(.ref, packed(text: qualifier), in: .header)?[2] ?? .none
    }
    /// Every REF of the header.
    public var references: [Reference] { range.all(.ref, in: .header).map(Reference.init) }
    /// Every DTP of the header: 007 effective, 090/091 report start and end, 303 maintenance effective, 382, 388.
    public var dates: [DatedEvent] { range.all(.dtp, in: .header).map(DatedEvent.init) }
    /// The day of the first DTP of the header with this qualifier.
    public func date(_ qualifier: String) -> X12Date? {
        range.first(.dtp, packed(text: qualifier), in: .header).flatMap { DatedEvent($0).date }
    }

    /// QTY*TO: members that the sender counted.
    public var totalCount: Int? { quantity("TO") }
    /// QTY*ET: subscribers that the sender counted.
    public var employeeCount: Int? { quantity("ET") }
    /// QTY*DT: dependents that the sender counted.
    public var dependentCount: Int? { quantity("DT") }
    private func quantity(_ qualifier: String) -> Int? {
        range.first(.qty, packed(text: qualifier), in: .header)?[2].number
    }

    /// Every N1 loop of the header.
    public var organisations: [Organisation] {
        var cuts: [Int] = []
        for index in range.lower..<range.upper where range.store.records[index].tag == .n1 { cuts.append(index) }
        return cuts.indices.map {
            Organisation(
                range: SegmentRange(range.store, cuts[$0], $0 + 1 < cuts.count ? cuts[$0 + 1] : range.upper))
        }
    }
    /// 1000A, N1*P5: the plan sponsor, mostly the employer.
    public var sponsor: Organisation? { organisations.first { $0.role == "P5" } }
    /// 1000B, N1*IN: the payer, mostly the carrier.
    public var payer: Organisation? { organisations.first { $0.role == "IN" } }
    /// 1000C, N1*BO: brokers.
    public var brokers: [Organisation] { organisations.filter { $0.role == "BO" } }
    /// 1000C, N1*TV: third party administrators.
    public var administrators: [Organisation] { organisations.filter { $0.role == "TV" } }
    /// The bytes of the segments before the first member, valid inside the closure only: what a digest of the content is made of.
    public func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) { range.store.withBytes(body) }

    /// Everything before the first member, as it came.
    public var segments: [Segment] { range.segments }
}

/// What an 834 held, once it is read.
public struct EnrollmentTotals: Sendable, Equatable {
    /// INS loops.
    public var members = 0
    /// Those with INS01 = Y.
    public var subscribers = 0
    /// Those with INS01 = N.
    public var dependents = 0
    /// HD loops.
    public var coverages = 0
    /// False when the set was not closed by its SE segment.
    public var isComplete = true

    /// Nothing yet.
    public init() {}
}
