/// Finds the loop of each segment of a 270 or 271.
struct EligibilityPlacer {
    private var loop = Loop.header
    private var kind = 0
    private var isRelated = false

    private static let levels: [Loop] = [.l2000A, .l2000B, .l2000C, .l2000D]
    private static let names: [Loop] = [.l2100A, .l2100B, .l2100C, .l2100D]

    mutating func place(_ segment: RawSegment, _ emitter: Emitter) -> Loop {
        if segment.tag == .hl { closeLoops(emitter, offset: segment.offset) }
        guard let found = loop(of: segment) else {
            return reportMisplaced(
                segment, isKnown: EligibilityPlacer.known.contains(segment.tag), loop: loop, emitter)
        }
        loop = found
        return found
    }

    mutating func closeLoops(_ emitter: Emitter, offset: Int) {
        guard isRelated else { return }
        isRelated = false
        emitter.report(.loopNotClosed, offset: offset, loop: loop)
    }

    private mutating func loop(of segment: RawSegment) -> Loop? {
        switch segment.tag {
        case .bht: return loop == .header ? .header : nil
        case .hl: return open(segment)
        case .ref where loop == .header: return .header
        case .nm1: return name()
        case .eb, .eq: return kind >= 2 && !isRelated && loop != .header ? benefit : nil
        case .ls:
            guard loop == benefit, !isRelated else { return nil }
            isRelated = true
            return related
        case .le:
            guard isRelated else { return nil }
            isRelated = false
            return benefit
        default: return detail(segment.tag)
        }
    }

    private var benefit: Loop { kind == 3 ? .l2110D : .l2110C }
    private var related: Loop { kind == 3 ? .l2120D : .l2120C }

    private mutating func open(_ segment: RawSegment) -> Loop? {
        switch segment[3].packed {
        case packed("20"): kind = 0
        case packed("21"): kind = 1
        case packed("22"): kind = 2
        case packed("23"): kind = 3
        // Reported by the hierarchy's own check.
        default: kind = 2
        }
        return Self.levels[kind]
    }

    private func name() -> Loop? {
        if isRelated { return related }
        return loop == Self.levels[kind] ? Self.names[kind] : nil
    }

    private func detail(_ tag: Tag) -> Loop? {
        guard loop != .header else { return nil }
        let isLevel = loop == Self.levels[kind]
        let isName = loop == Self.names[kind]
        switch tag {
        case .trn: return isLevel ? loop : nil
        case .aaa: return loop
        case .ref, .dtp, .per: return isLevel ? nil : loop
        case .n3, .n4, .prv: return isName || isRelated ? loop : nil
        case .dmg, .ins, .hi, .mpi: return isName ? loop : nil
        case .amt, .iii, .hsd, .msg: return loop == benefit && !isRelated ? loop : nil
        default: return nil
        }
    }

    private static let known: Set<Tag> = [
        .bht, .hl, .nm1, .eb, .eq, .ls, .le, .trn, .aaa, .ref, .dtp, .per, .n3, .n4, .prv, .dmg, .ins, .hi, .mpi, .amt,
        .iii, .hsd, .msg,
    ]
}
