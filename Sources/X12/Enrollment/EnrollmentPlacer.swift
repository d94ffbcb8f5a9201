/// Finds the loop of each segment of an 834, by what came before it, and reports what may not be there.
///
/// X220 with the additions of X307 (more N1 and NM1 loops, REF, N3, PER and AMT in 1100C) and of 4010.
struct EnrollmentPlacer {
    private(set) var loop = Loop.header
    /// Between LS and LE.
    private var isReporting = false
    private var hasReported = false
    private var hasBeginning = false
    /// Which of the segments that stand once were there since the loop began: a second one may hide a lost NM1.
    private var seen = 0

    mutating func place(_ segment: RawSegment, _ emitter: Emitter) -> Loop {
        let found = loop(of: segment, emitter)
        if let found {
            loop = found == .l2000 && loop != .l2000 && segment.tag != .ins ? loop : found
            return found
        }
        let code: FindingCode = EnrollmentPlacer.isKnown(segment.tag) ? .unexpectedSegment : .unknownSegment
        // An unknown tag may be a piece of somebody's name: it is never shown.
        emitter.report(
            code, at: segment, loop: loop, code == .unexpectedSegment ? segment.tag.text : "")
        return .unplaced
    }

    /// Called where the member ends.
    mutating func closeLoops(_ emitter: Emitter, number: Int, offset: Int, errors: inout Int) {
        guard isReporting else { return }
        isReporting = false
        errors += 1
        emitter.report(.loopNotClosed, segment: number, offset: offset, loop: loop)
    }

    /// `exchange` is true for the guides of the exchanges (X307, X318), which have more segments.
    init(exchange: Bool = false) { isExchange = exchange }

    private let isExchange: Bool

    private mutating func loop(of segment: RawSegment, _ emitter: Emitter) -> Loop? {
        switch segment.tag {
        case .ins:
            isReporting = false
            hasReported = false
            return .l2000
        case .ref, .dtp: return placeDetail(segment, emitter)
        case .nm1:
            seen = 0
            return placeName(segment)
        case .per: return holdsAddress ? loop : nil
        case .n3, .n4: return holdsAddress ? once(segment, emitter) : nil
        case .dmg: return loop.isName ? once(segment, emitter) : nil
        case .hd: return placeCoverage(segment, emitter)
        case .lx: return isReporting ? .l2700 : loop.isCoverage ? .l2310 : nil
        case .n1:
            seen = 0
            return placeOrganization(segment)
        case .ls: return openReporting()
        case .le: return closeReporting()
        case .bgn, .qty, .act:
            seen = 0
            return placeHeader(segment, emitter)
        default: return placeRare(segment, emitter)
        }
    }

    /// NM1, PER, N3, N4 belong together.
    private var holdsAddress: Bool {
        loop.isName || loop.isOrganization || loop == .l2310 || loop == .l2330
    }

    private mutating func once(_ segment: RawSegment, _ emitter: Emitter) -> Loop {
        let bit = segment.tag == .n3 ? 1 : segment.tag == .n4 ? 2 : 4
        if seen & bit != 0 { emitter.report(.repeatedSegment, at: segment, loop: loop, segment.tag.text) }
        seen |= bit
        return loop
    }

    private mutating func openReporting() -> Loop? {
        guard loop.isMember, !isReporting else { return nil }
        isReporting = true
        return .l2700
    }

    private mutating func closeReporting() -> Loop? {
        guard isReporting else { return nil }
        isReporting = false
        hasReported = true
        return .l2700
    }

    private mutating func placeHeader(_ segment: RawSegment, _ emitter: Emitter) -> Loop? {
        guard !loop.isMember else { return nil }
        if segment.tag == .act { return loop.isOrganization ? .l1100C : nil }
        if segment.tag == .bgn {
            if hasBeginning { emitter.report(.repeatedSegment, at: segment, loop: .header, "BGN") }
            hasBeginning = true
        }
        return loop == .header ? .header : nil
    }

    private func placeDetail(_ segment: RawSegment, _ emitter: Emitter) -> Loop? {
        switch loop {
        case .header, .l1100C, .l2000, .l2200, .l2300, .l2320: return loop
        case .l2700, .l2750: return isReporting ? .l2750 : nil
        case .l2330: return .l2320
        case .l2310: return ordered(.l2300, segment, emitter)
        default: return loop.isName ? ordered(.l2000, segment, emitter) : nil
        }
    }

    /// A segment that comes late, yet belongs nowhere else.
    private func ordered(_ place: Loop, _ segment: RawSegment, _ emitter: Emitter) -> Loop {
        emitter.report(.segmentOrder, at: segment, loop: place, segment.tag.text)
        return place
    }

    private func placeCoverage(_ segment: RawSegment, _ emitter: Emitter) -> Loop? {
        guard loop.isMember, !isReporting else { return nil }
        if hasReported { emitter.report(.segmentOrder, at: segment, loop: .l2300, "HD") }
        return .l2300
    }

    private func placeOrganization(_ segment: RawSegment) -> Loop? {
        if isReporting { return .l2750 }
        guard !loop.isMember else { return nil }
        switch segment[1].packed {
        case packed("P5"): return .l1000A
        case packed("IN"): return .l1000B
        case packed("BO"), packed("TV"): return .l1000C
        default: return .l1000D
        }
    }

    private func placeRare(_ segment: RawSegment, _ emitter: Emitter) -> Loop? {
        switch segment.tag {
        case .hi: return isExchange && loop.isName ? .l2100A : nil
        case .ec, .icm, .hlh, .lui:
            if loop == .l2100A { return loop }
            return loop.isName ? ordered(.l2100A, segment, emitter) : nil
        case .amt: return loop == .l2100A || loop == .l2300 || loop.isOrganization ? loop : nil
        case .idc: return loop == .l2300 ? loop : nil
        case .pla: return loop == .l2310 ? loop : nil
        case .cob: return loop.isCoverage ? .l2320 : nil
        case .dsb: return loop == .l2000 || loop == .l2200 || loop.isName ? .l2200 : nil
        default: return nil
        }
    }
}
