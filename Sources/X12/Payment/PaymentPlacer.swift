/// Finds the loop of each segment of an 820.
struct PaymentPlacer {
    private var loop = Loop.header
    private var isIndividual = false

    mutating func place(_ segment: RawSegment, _ emitter: Emitter) -> Loop {
        guard let found = loop(of: segment) else {
            return reportMisplaced(
                segment, isKnown: PaymentPlacer.known.contains(segment.tag), loop: loop, emitter)
        }
        loop = found
        return found
    }

    private mutating func loop(of segment: RawSegment) -> Loop? {
        switch segment.tag {
        case .bpr, .trn, .cur, .nte: return loop == .header ? .header : nil
        case .ref, .dtm: return loop.isOrganization && segment.tag == .dtm ? nil : loop
        case .n1: return isHeader ? organization(segment[1].packed) : loop == .l2100B ? loop : nil
        case .n2, .n3, .n4, .per: return loop.isOrganization || loop == .l2100B ? loop : nil
        case .ent:
            // X306 leaves ENT02 empty and means a person.
            isIndividual = segment[2].packed == packed("2J") || segment.isEmpty(2)
            return isIndividual ? .l2000B : .l2000A
        case .nm1: return loop == .l2000B ? .l2100B : nil
        case .adx: return adjustment()
        case .rmr: return isHeader ? nil : isIndividual ? .l2300B : .l2300A
        case .it1: return isInRemittance ? .l2310A : nil
        case .sac: return isInRemittance ? .l2312A : nil
        case .sln: return isInRemittance ? .l2315A : nil
        default: return nil
        }
    }

    private var isHeader: Bool { loop == .header || loop.isOrganization }

    private var isInRemittance: Bool {
        switch loop {
        case .l2300A, .l2300B, .l2310A, .l2312A, .l2315A, .l2320A, .l2320B: true
        default: false
        }
    }

    /// Before the first RMR an adjustment is one of an earlier payment; behind it, it explains.
    private func adjustment() -> Loop? {
        if isHeader { return nil }
        if isInRemittance { return isIndividual ? .l2320B : .l2320A }
        return isIndividual ? .l2200B : .l2200A
    }

    private func organization(_ role: UInt64) -> Loop {
        switch role {
        case packed("PE"): .l1000A
        case packed("PR"), packed("RM"): .l1000B
        default: .l1000C
        }
    }

    private static let known: Set<Tag> = [
        .bpr, .trn, .cur, .nte, .ref, .dtm, .n1, .n2, .n3, .n4, .per, .ent, .nm1, .adx, .rmr, .it1, .sac, .sln,
    ]
}
