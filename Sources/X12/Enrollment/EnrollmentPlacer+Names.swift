extension EnrollmentPlacer {
    /// NM1 says by its first element, and by what is before it, whom it names.
    func placeName(_ segment: RawSegment) -> Loop? {
        switch loop {
        case .l2310: return .l2310
        case .l2320, .l2330: return .l2330
        case .l2000, .l2200: return person(segment[1].packed)
        default: return loop.isName ? person(segment[1].packed) : nil
        }
    }

    private func person(_ role: UInt64) -> Loop {
        switch role {
        case packed("IL"), packed("74"): .l2100A
        case packed("70"): .l2100B
        case packed("31"): .l2100C
        case packed("36"): .l2100D
        case packed("M8"): .l2100E
        case packed("S3"): .l2100F
        case packed("45"): .l2100H
        case packed("6Y"), packed("9K"), packed("E1"), packed("EI"), packed("EXS"), packed("GB"), packed("GD"),
            packed("J6"), packed("LR"), packed("QD"), packed("S1"), packed("TZ"), packed("X4"):
            .l2100G
        default: .l2100
        }
    }

    /// The segments that an 834 has at all.
    static func isKnown(_ tag: Tag) -> Bool { known.contains(tag) }

    private static let known: Set<Tag> = [
        .bgn, .ref, .dtp, .qty, .n1, .n3, .n4, .per, .act, .amt, .ins, .nm1, .dmg, .ec, .icm, .hlh, .hi, .lui,
        .hd, .idc, .lx, .pla, .cob, .ls, .le, .dsb, .isa, .ta1,
    ]
}

extension Loop {
    /// 2100A to 2100H.
    @inline(__always)
    var isName: Bool { rawValue >= Loop.l2100.rawValue && rawValue <= Loop.l2100H.rawValue }

    /// 1000A to 1100C.
    @inline(__always)
    var isOrganization: Bool { rawValue >= Loop.l1000A.rawValue && rawValue <= Loop.l1100C.rawValue }

    /// 2300 and the loops in it.
    @inline(__always)
    var isCoverage: Bool { rawValue >= Loop.l2300.rawValue && rawValue <= Loop.l2330.rawValue }

    /// 2000 and the loops in it.
    @inline(__always)
    var isMember: Bool { rawValue >= Loop.l2000.rawValue && rawValue <= Loop.l2750.rawValue }
}
