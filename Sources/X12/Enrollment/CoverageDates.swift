/// Finds coverages that begin or end without a day, while a member is read.
///
/// A first day is DTP*348, else the member's DTP*356, else the DTP*007 of the set; a last day DTP*349, else the member's DTP*357 or DTP*303.
struct CoverageDates {
    private struct Open {
        let type: UInt64
        let segment: Int
        let offset: Int
        var hasBegin = false
        var hasEnd = false
    }

    /// Whether the header has DTP*007.
    var setHasDay = false
    private var memberType: UInt64 = 0
    private var memberHasBegin = false
    private var memberHasEnd = false
    private var hasCoverage = false
    private var coverage: Open?

    mutating func beginMember(_ insured: RawSegment) {
        memberType = insured[3].packed
        memberHasBegin = false
        memberHasEnd = false
        hasCoverage = false
        coverage = nil
    }

    mutating func note(_ date: RawSegment, _ loop: Loop) {
        if date.isEmpty(3) { return }
        switch (loop, date[1].packed) {
        case (.l2300, packed("348")): coverage?.hasBegin = true
        case (.l2300, packed("349")): coverage?.hasEnd = true
        case (.l2000, packed("356")): memberHasBegin = true
        case (.l2000, packed("357")), (.l2000, packed("303")): memberHasEnd = true
        default: break
        }
    }

    mutating func beginCoverage(_ coverage: RawSegment, _ emitter: Emitter) {
        endCoverage(emitter)
        hasCoverage = true
        self.coverage = Open(type: coverage[1].packed, segment: coverage.number, offset: coverage.offset)
    }

    /// - Parameter number: the number of the INS segment, and `offset` its place.
    mutating func endMember(number: Int, offset: Int, _ emitter: Emitter) {
        endCoverage(emitter)
        guard memberType == packed("024"), !hasCoverage, !memberHasEnd else { return }
        emitter.report(
            .missingDate, segment: number, offset: offset, loop: .l2000, "the member ends without DTP*357 or DTP*303")
    }

    private mutating func endCoverage(_ emitter: Emitter) {
        guard let open = coverage else { return }
        coverage = nil
        let isEnd = memberType == packed("024") || open.type == packed("024")
        if open.type == packed("032") || open.type == packed("002") { return }
        if isEnd, !open.hasEnd, !memberHasEnd {
            report(open, "the coverage ends without DTP*349", emitter)
        } else if !isEnd, mustBegin(open.type), !open.hasBegin, !memberHasBegin, !setHasDay {
            report(open, "the coverage begins without DTP*348", emitter)
        }
    }

    /// An addition and an entry of a full list say from when the coverage is; a change and a reinstatement need not.
    private func mustBegin(_ type: UInt64) -> Bool {
        let silent = [packed("001"), packed("026"), packed("025")]
        if memberType == packed("025") || type == packed("025") { return false }
        if type == packed("021") { return true }
        if silent.contains(type) { return false }
        return !silent.contains(memberType)
    }

    private func report(_ open: Open, _ detail: String, _ emitter: Emitter) {
        emitter.report(.missingDate, segment: open.segment, offset: open.offset, loop: .l2300, detail)
    }
}
