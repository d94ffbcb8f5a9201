/// A person or organization that belongs to a member or a coverage: an NM1 segment and what follows it in its loop.
public struct RelatedParty: Sendable {
    let range: SegmentRange

    /// NM1.
    public var name: PartyName { PartyName(Segment(range.store, range.lower)) }
    /// NM110: for a provider 25 established patient, 26 not, 72 unknown.
    public var relation: Element { Segment(range.store, range.lower)[10] }
    /// N3, N4.
    public var address: PostalAddress? { PostalAddress(range.first(.n3), range.first(.n4)) }
    /// PER.
    public var contacts: [Contact] { Contact.all(in: range.all(.per)) }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }

    /// Every NM1 of a loop, each with the segments of that loop behind it.
    static func all(in range: SegmentRange, _ loop: Loop) -> [RelatedParty] {
        range.split(at: .nm1, in: loop).map { part in
            var upper = part.lower + 1
            while upper < part.upper, part.store.records[upper].loop == loop, part.store.records[upper].tag != .nm1 {
                upper += 1
            }
            return RelatedParty(range: SegmentRange(part.store, part.lower, upper))
        }
    }
}

/// LUI: a language.
public struct Language: Sendable, Equatable {
    /// LUI01: LD for NISO Z39.53 codes, LE for ISO 639.
    public let codeList: Element
    /// LUI02, such as SPA.
    public let code: Element
    /// LUI03: its name, where it has no code.
    public let description: Element
    /// LUI04: 5 reading, 6 writing, 7 speaking, 8 native.
    public let use: Element

    init(_ segment: Segment) {
        codeList = segment[1]
        code = segment[2]
        description = segment[3]
        use = segment[4]
    }
}

/// ICM: what a member earns.
public struct Income: Sendable, Equatable {
    /// ICM01: 1 weekly, 2 bi-weekly, 3 semi-monthly, 4 monthly, 7 annual, H hourly and so on.
    public let frequency: Element
    /// ICM02.
    public let wage: Element
    /// ICM03: hours a week.
    public let hours: Element

    init(_ segment: Segment) {
        frequency = segment[1]
        wage = segment[2]
        hours = segment[3]
    }
}

/// 2200, DSB: a disability.
public struct Disability: Sendable {
    let range: SegmentRange

    /// DSB01: 1 short term, 2 long term, 3 permanent or total, 4 none.
    public var kind: Element { range.element(.dsb, 1) }
    /// DTP*360.
    public var begin: X12Date? { range.first(.dtp, packed("360"), in: .l2200)?[3].date }
    /// DTP*361.
    public var end: X12Date? { range.first(.dtp, packed("361"), in: .l2200)?[3].date }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}
