internal import X12

/// Which segments of a file are shown.
struct SegmentChoice {
    private let wantedSet: String?
    private let wantedMember: Int?
    private var sets = 0
    private var members = 0
    private var isInSet = false
    private var isInMember = false
    /// ST01 of the set in which the reader stands.
    private(set) var setType = ""
    /// Whether something of what is wanted came.
    private(set) var found = false

    init(set: String?, member: Int?) {
        wantedSet = set
        wantedMember = member
    }

    /// The event's segment, when it is to be shown.
    mutating func take(_ event: X12Event) -> Segment? {
        switch event {
        case .setBegan(let set):
            sets += 1
            setType = set.type
            if wantedSet != nil { members = 0 }
            isInSet =
                wantedSet == nil || wantedSet == set.controlNumber
                || wantedSet.flatMap(Int.init) == sets && wantedSet?.first != "0"
        case .segment(let segment):
            let isShown = isChosen(segment)
            if isShown { found = true }
            if segment.id == "SE" { isInSet = false }
            return isShown ? segment : nil
        default: break
        }
        return nil
    }

    private mutating func isChosen(_ segment: Segment) -> Bool {
        guard let wantedMember else { return wantedSet == nil || isInSet }
        if segment.id == "INS", segment.loop == .l2000 {
            members += 1
            isInMember = isInSet && members == wantedMember
        }
        if segment.id == "SE" { isInMember = false }
        return isInMember
    }
}
