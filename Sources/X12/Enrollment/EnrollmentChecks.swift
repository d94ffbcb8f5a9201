/// The checks of single segments of an 834: required elements, dates, numbers, codes, and how many elements there may be.
enum EnrollmentChecks {
    static func check(_ segment: RawSegment, _ loop: Loop, _ emitter: Emitter) {
        if segment.count > limit(segment.tag) { emitter.report(.tooManyElements, at: segment, loop: loop) }
        switch segment.tag {
        case .ins: checkInsured(segment, emitter)
        case .ref: checkReference(segment, loop, emitter)
        case .dtp: checkDate(segment, loop, emitter)
        case .nm1:
            require(1, 2, segment, loop, emitter)
            code(2, EnrollmentCodes.entityTypes, segment, loop, emitter, .error)
            if loop == .l2100A { require(3, 3, segment, loop, emitter) }
        case .per:
            // A qualifier that is none is what a lost N3 or N4 leaves behind.
            for position in [3, 5, 7] { code(position, EnrollmentCodes.contacts, segment, loop, emitter, .error) }
        case .dmg:
            // A date of birth that is none leaves the member's coverage whole: the reader of the member decides.
            if !segment.isEmpty(2) {
                DateCheck.check(segment, format: 1, value: 2, loop, emitter, .warning)
                // 2100B repeats what was sent before, wrong as it is.
                if loop != .l2100B { DateCheck.checkPast(segment, value: 2, loop, emitter) }
            }
            code(3, EnrollmentCodes.gender, segment, loop, emitter)
        case .hd:
            require(1, 1, segment, loop, emitter)
            require(3, 3, segment, loop, emitter)
            code(1, EnrollmentCodes.maintenance, segment, loop, emitter, .error)
            code(3, EnrollmentCodes.lines, segment, loop, emitter)
            code(5, EnrollmentCodes.levels, segment, loop, emitter)
        case .amt: checkAmount(segment, loop, emitter)
        case .bgn: checkBeginning(segment, emitter)
        case .n1, .qty, .n3: require(1, 1, segment, loop, emitter)
        default: break
        }
    }

    private static func checkInsured(_ segment: RawSegment, _ emitter: Emitter) {
        let indicator = segment[1].packed
        if indicator != packed("Y"), indicator != packed("N") {
            emitter.report(.invalidIndicator, at: segment, element: 1, loop: .l2000)
        }
        require(2, 3, segment, .l2000, emitter)
        code(2, EnrollmentCodes.relationships, segment, .l2000, emitter)
        code(3, EnrollmentCodes.maintenance, segment, .l2000, emitter, .error)
        code(4, EnrollmentCodes.reasons, segment, .l2000, emitter)
        code(5, EnrollmentCodes.benefitStatus, segment, .l2000, emitter)
        code(8, EnrollmentCodes.employment, segment, .l2000, emitter)
        code(9, EnrollmentCodes.students, segment, .l2000, emitter)
        if !segment.isEmpty(12) {
            DateCheck.check(segment, format: 11, value: 12, .l2000, emitter)
            DateCheck.checkPast(segment, value: 12, .l2000, emitter)
        }
    }

    private static func checkReference(_ segment: RawSegment, _ loop: Loop, _ emitter: Emitter) {
        require(1, 2, segment, loop, emitter)
        let qualifier = segment[1]
        guard LetterForDigit.isSuspect(qualifier), !EnrollmentCodes.references.contains(qualifier.packed),
            EnrollmentCodes.references.contains(LetterForDigit.corrected(qualifier))
        else { return }
        emitter.report(.letterForDigit, at: segment, element: 1, loop: loop)
    }

    /// A premium must be one that can be billed: whole cents, not less than nothing.
    private static func checkAmount(_ segment: RawSegment, _ loop: Loop, _ emitter: Emitter) {
        require(1, 2, segment, loop, emitter)
        if segment.isEmpty(2) { return }
        guard let amount = Amount(segment[2]) else {
            return emitter.report(.invalidNumber, at: segment, element: 2, loop: loop)
        }
        guard loop == .l2300, segment[1].packed == packed("P3") else { return }
        if amount.tenThousandths < 0 { emitter.report(.negativePremium, at: segment, element: 2, loop: loop) }
        if amount.cents == nil { emitter.report(.fractionalCent, at: segment, element: 2, loop: loop) }
    }

    private static func checkBeginning(_ segment: RawSegment, _ emitter: Emitter) {
        require(1, 2, segment, .header, emitter)
        code(1, EnrollmentCodes.purposes, segment, .header, emitter)
        // Whether the file lists changes or everybody is told by nothing else.
        code(8, EnrollmentCodes.actions, segment, .header, emitter, .error)
        guard let day = X12Date(segment[3]) else {
            return emitter.report(.invalidDate, severity: .warning, at: segment, element: 3, loop: .header)
        }
        // The sender's day may be ahead of the reader's by a time zone. A file of next year would make all others old.
        if let today = emitter.today, day > today.next {
            emitter.report(.futureDate, at: segment, element: 3, loop: .header)
        }
    }

    private static func checkDate(_ segment: RawSegment, _ loop: Loop, _ emitter: Emitter) {
        require(1, 1, segment, loop, emitter)
        if segment.isEmpty(3) {
            return emitter.report(.missingElement, severity: .warning, at: segment, element: 3, loop: loop)
        }
        if LetterForDigit.isSuspect(segment[1]), EnrollmentCodes.dates.contains(LetterForDigit.corrected(segment[1])) {
            emitter.report(.letterForDigit, at: segment, element: 1, loop: loop)
        }
        if DateCheck.check(segment, format: 2, value: 3, loop, emitter) {
            DateCheck.checkBegin(segment, loop, emitter)
        }
    }

    @inline(__always)
    static func require(_ from: Int, _ to: Int, _ segment: RawSegment, _ loop: Loop, _ emitter: Emitter) {
        for position in from...to where segment.isEmpty(position) {
            emitter.report(.missingElement, at: segment, element: position, loop: loop)
        }
    }

    @inline(__always)
    static func code(
        _ position: Int, _ allowed: CodeList, _ segment: RawSegment, _ loop: Loop, _ emitter: Emitter,
        _ severity: Severity = .warning
    ) {
        let value = segment[position]
        if value.isEmpty || allowed.contains(value.packed) { return }
        if LetterForDigit.isSuspect(value), allowed.contains(LetterForDigit.corrected(value)) {
            return emitter.report(.letterForDigit, at: segment, element: position, loop: loop)
        }
        emitter.report(.invalidCode, severity: severity, at: segment, element: position, loop: loop)
    }

    /// How many elements the standard (005010) defines.
    private static func limit(_ tag: Tag) -> Int {
        switch tag {
        case .ref: 4
        case .dtp: 3
        case .nm1, .hi: 12
        case .ins: 17
        case .hd, .dmg: 11
        case .n3, .n2: 2
        case .n4, .ec, .hlh: 7
        case .per, .act, .bgn: 9
        case .amt: 3
        case .lx, .ls, .le: 1
        case .n1: 6
        case .lui: 5
        case .cob, .idc, .qty: 4
        case .dsb: 8
        case .icm: 10
        case .pla: 6
        default: .max
        }
    }
}
