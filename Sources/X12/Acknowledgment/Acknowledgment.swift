/// A 999 (X231) or a 997: what the receiver says of one functional group. It speaks of syntax only:
/// an accepted 834 does not mean that a member was enrolled.
public struct Acknowledgment: Sendable {
    /// Type (999 or 997), control number and guide, with the group and the interchange around it.
    public let transaction: TransactionSet
    let range: SegmentRange

    /// AK101: GS01 of the group that is answered.
    public var groupKind: Element { range.element(.ak1, 1) }
    /// AK102: its GS06.
    public var groupControlNumber: Element { range.element(.ak1, 2) }
    /// AK103: its GS08.
    public var groupVersion: Element { range.element(.ak1, 3) }
    /// AK901.
    public var status: AcknowledgmentStatus { AcknowledgmentStatus(range.element(.ak9, 1)) }
    /// AK902: sets that GE01 named.
    public var included: Int? { range.element(.ak9, 2).number }
    /// AK903: sets that came.
    public var received: Int? { range.element(.ak9, 3).number }
    /// AK904: sets that were accepted.
    public var accepted: Int? { range.element(.ak9, 4).number }
    /// AK905 to AK909: what is wrong with the group.
    public var groupErrors: [Element] {
        (range.first(.ak9)?.elements.dropFirst(4) ?? []).filter { !$0.isEmpty }
    }
    /// AK2: one answer for each set that is spoken of.
    public var responses: [SetResponse] { range.split(at: .ak2, in: .l2000).map(SetResponse.init) }
    /// Everything in the set, as it came.
    public var segments: [Segment] { range.segments }
}

/// AK2 to IK5 (AK5 in a 997): the answer to one transaction set.
public struct SetResponse: Sendable {
    let range: SegmentRange

    /// AK201: its ST01.
    public var type: Element { range.element(.ak2, 1) }
    /// AK202: its ST02, as text.
    public var controlNumber: Element { range.element(.ak2, 2) }
    /// AK203: its ST03.
    public var guide: Element { range.element(.ak2, 3) }
    private var conclusion: Segment? { range.first(.ik5) ?? range.first(.ak5) }
    /// IK501.
    public var status: AcknowledgmentStatus { AcknowledgmentStatus(conclusion?[1] ?? .none) }
    /// IK502 to IK506: what is wrong with the set.
    public var codes: [Element] { (conclusion?.elements.dropFirst() ?? []).filter { !$0.isEmpty } }
    /// IK3 (AK3 in a 997): the segments that are wrong.
    public var segmentErrors: [SegmentError] {
        (range.split(at: .ik3, in: .l2100) + range.split(at: .ak3, in: .l2100)).map(SegmentError.init)
    }
}

/// IK3: a segment that is wrong.
public struct SegmentError: Sendable {
    let range: SegmentRange

    private var head: Segment { Segment(range.store, range.lower) }
    /// IK301: the segment's identifier.
    public var segmentID: Element { head[1] }
    /// IK302: its position in the set; ST is 1.
    public var position: Int? { head[2].number }
    /// IK303: the loop, by its LS identifier.
    public var loop: Element { head[3] }
    /// IK304: 1 unknown, 2 unexpected, 3 missing, 4 and 5 too often, 6 not in the set, 7 sequence, 8 element errors.
    public var code: Element { head[4] }
    /// IK4 (AK4 in a 997): the elements that are wrong.
    public var elementErrors: [ElementError] { (range.all(.ik4) + range.all(.ak4)).map(ElementError.init) }
    /// CTX: where it was found, as composites.
    public var contexts: [Element] { range.all(.ctx).map { $0[1] } }
}

/// IK4: an element that is wrong.
public struct ElementError: Sendable, Equatable {
    /// IK401-1.
    public let position: Int?
    /// IK401-2.
    public let component: Int?
    /// IK402: the element's number in the dictionary.
    public let reference: Element
    /// IK403: 1 missing, 2 conditional, 3 too many, 4 short, 5 long, 6 character, 7 code, 8 date, 9 time, 10 exclusion.
    public let code: Element
    /// IK404: a copy of what was wrong. It may be a person's: never show it in a report.
    public let badValue: Element

    init(_ segment: Segment) {
        let parts = segment[1].components
        position = parts.first?.number
        component = parts.count > 1 ? parts[1].number : nil
        reference = segment[2]
        code = segment[3]
        badValue = segment[4]
    }
}

/// TA1: what the receiver says of one interchange.
public struct InterchangeAcknowledgment: Sendable, Equatable {
    /// The interchange in which it came.
    public let interchange: Int
    /// TA101: ISA13 of the interchange that is answered.
    public let controlNumber: Element
    /// TA102, as sent.
    public let date: Element
    /// TA103, as sent.
    public let time: Element
    /// TA104: A accepted, E accepted with errors, R rejected.
    public let status: AcknowledgmentStatus
    /// TA105: 000 to 031.
    public let code: InterchangeNote

    init(_ segment: Segment, interchange: Int) {
        self.interchange = interchange
        controlNumber = segment[1]
        date = segment[2]
        time = segment[3]
        status = AcknowledgmentStatus(segment[4])
        code = InterchangeNote(segment[5])
    }
}
