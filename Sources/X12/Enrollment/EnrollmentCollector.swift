/// Gathers an 834: the header into one store, each INS loop into another, which is used again when nobody kept it.
final class EnrollmentCollector: SetCollector {
    let emitter: Emitter
    @exclusivity(unchecked) var placer = EnrollmentPlacer()
    @exclusivity(unchecked) var set: EnrollmentSet?
    @exclusivity(unchecked) private var transaction = TransactionSet(group: FunctionalGroup(interchange: Interchange()))
    // Copies of what is needed for each member, out of `transaction`, which is large.
    @exclusivity(unchecked) private var controlNumber = ""
    @exclusivity(unchecked) private var groupIndex = 0
    @exclusivity(unchecked) private var delimiters = Delimiters()
    @exclusivity(unchecked) private var headerStore = SegmentStore()
    @exclusivity(unchecked) private var memberStore = SegmentStore(bytes: 2048, elements: 512, segments: 96)
    @exclusivity(unchecked) private var member = MemberState()
    @exclusivity(unchecked) private var totals = EnrollmentTotals()
    @exclusivity(unchecked) private var hasBegun = false
    @exclusivity(unchecked) private var isMemberOpen = false
    @exclusivity(unchecked) private var wasApartReported = false
    @exclusivity(unchecked) private var family: [UInt8] = []
    @exclusivity(unchecked) private var dates = CoverageDates()
    /// Whether the guide is one that requires REF*0F.
    @exclusivity(unchecked) private(set) var guide: String?

    init(_ emitter: Emitter) { self.emitter = emitter }

    func begin(_ set: TransactionSet) {
        transaction = set
        guide = GuideTable.guide(in: set.guide)
        placer = EnrollmentPlacer(exchange: guide == "X307" || guide == "X318")
        totals = EnrollmentTotals()
        hasBegun = false
        isMemberOpen = false
        wasApartReported = false
        family = []
        delimiters = set.interchange.delimiters
        controlNumber = set.controlNumber
        groupIndex = set.group.index
        renew(&headerStore)
    }

    func take(_ segment: RawSegment) -> Loop {
        if segment.tag == .ins {
            if isMemberOpen { endMember() } else { endHeader() }
            beginMember(segment)
        }
        let errors = emitter.summary.errors
        let loop = placer.place(segment, emitter)
        EnrollmentChecks.check(segment, loop, emitter)
        if isMemberOpen {
            note(segment, loop)
            member.errors += emitter.summary.errors - errors
            memberStore.append(segment, loop: loop)
        } else {
            headerStore.append(segment, loop: loop)
        }
        return loop
    }

    func end(isComplete: Bool) {
        if !isComplete { member.errors += 1 }
        if isMemberOpen { endMember() } else { endHeader() }
        isMemberOpen = false
        guard let set else { return }
        totals.isComplete = isComplete
        checkTotals(set)
        emitter.emit(.enrollmentEnded(set, totals))
        self.set = nil
    }

    private func renew(_ store: inout SegmentStore) {
        if !isKnownUniquelyReferenced(&store) {
            store = SegmentStore(bytes: 2048, elements: 512, segments: 96)
        }
        store.clear(delimiters)
    }

    private func endHeader() {
        guard !hasBegun else { return }
        hasBegun = true
        let header = EnrollmentSet(transaction: transaction, range: SegmentRange(headerStore))
        set = header
        dates.setHasDay = header.date("007") != nil
        for tag in [Tag.bgn, .n1] where header.range.first(tag) == nil {
            emitter.report(.missingSegment, segment: 1, offset: transaction.offset, loop: .header, tag.text)
        }
        emitter.emit(.enrollmentBegan(header))
    }

    private func beginMember(_ segment: RawSegment) {
        renew(&memberStore)
        member = MemberState()
        member.segment = segment.number
        member.offset = segment.offset
        dates.beginMember(segment)
        isMemberOpen = true
    }

    /// Remembers what the checks at the end of the member need.
    private func note(_ segment: RawSegment, _ loop: Loop) {
        switch segment.tag {
        case .ins:
            member.isSubscriber = segment[1].packed == packed("Y")
            if member.isSubscriber != (segment[2].packed == packed("18")) {
                emitter.report(.subscriberRelationship, at: segment, element: 2, loop: loop)
            }
        case .ref where loop == .l2000 && segment[1].packed == packed("0F"):
            member.hasNumber = true
            noteFamily(segment[2], segment)
        case .nm1 where loop == .l2100A:
            if member.hasName { repeated(segment, loop) }
            member.hasName = true
        case .nm1:
            // 2100B, C, F and H stand once as well: a second one may be what a lost INS left behind.
            let bit: UInt8 =
                switch loop {
                case .l2100B: 1
                case .l2100C: 2
                case .l2100F: 4
                case .l2100H: 8
                default: 0
                }
            if member.namesOnce & bit != 0 { repeated(segment, loop) }
            member.namesOnce |= bit
        case .dtp: dates.note(segment, loop)
        case .hd:
            if member.detailsEnd == nil { member.detailsEnd = memberStore.count }
            dates.beginCoverage(segment, emitter)
            totals.coverages += 1
            emitter.summary.coverages += 1
        default: break
        }
    }

    private func repeated(_ segment: RawSegment, _ loop: Loop) {
        emitter.report(.repeatedSegment, at: segment, loop: loop, "a second name for one INS")
    }

    /// The guide wants the subscriber before his dependents; told once a set.
    private func noteFamily(_ number: UnsafeBufferPointer<UInt8>, _ segment: RawSegment) {
        if member.isSubscriber {
            family.removeAll(keepingCapacity: true)
            family.append(contentsOf: number)
        } else if !wasApartReported, !family.elementsEqual(number) {
            wasApartReported = true
            emitter.report(.dependentFirst, at: segment, loop: .l2000)
        }
    }

    private func endMember() {
        let errors = emitter.summary.errors
        dates.endMember(number: member.segment, offset: member.offset, emitter)
        member.errors += emitter.summary.errors - errors
        placer.closeLoops(emitter, number: member.segment, offset: member.offset, errors: &member.errors)
        if !member.hasName {
            member.errors += 1
            report(.memberWithoutName)
        }
        if !member.hasNumber { reportMissingNumber() }
        let place = MemberPlace(
            interchange: emitter.interchange, group: groupIndex, setControlNumber: controlNumber,
            segment: member.segment, offset: member.offset)
        count()
        emitter.emit(
            .member(
                EnrollmentMember(
                    place: place, errors: member.errors, range: SegmentRange(memberStore),
                    detailsEnd: member.detailsEnd ?? memberStore.count)))
    }

    /// The guides of the exchanges know families by numbers of their own.
    private func reportMissingNumber() {
        let isRequired = guide != "X307" && guide != "X318"
        if isRequired { member.errors += 1 }
        emitter.report(
            .noSubscriberNumber, severity: isRequired ? .error : .warning, segment: member.segment,
            offset: member.offset, loop: .l2000)
    }

    private func count() {
        totals.members += 1
        emitter.summary.members += 1
        if member.isSubscriber {
            totals.subscribers += 1
            emitter.summary.subscribers += 1
        } else {
            totals.dependents += 1
            emitter.summary.dependents += 1
        }
    }

    private func report(_ code: FindingCode) {
        emitter.report(code, segment: member.segment, offset: member.offset, loop: .l2000)
    }

    /// The sender's own counts (QTY) against what was read.
    private func checkTotals(_ set: EnrollmentSet) {
        let counts = [
            (set.totalCount, totals.members), (set.employeeCount, totals.subscribers),
            (set.dependentCount, totals.dependents),
        ]
        for (said, found) in counts {
            guard let said, said != found else { continue }
            emitter.report(
                .memberTotal, segment: 1, offset: transaction.offset, loop: .header,
                "it says \(said < 1_000_000_000 ? String(said) : "too many"), there are \(found)")
        }
    }
}

/// What is known of the member at hand.
struct MemberState {
    var segment = 0
    var offset = 0
    var errors = 0
    var isSubscriber = false
    var hasName = false
    /// Which of the names that stand once have come, besides the member's own.
    var namesOnce: UInt8 = 0
    var hasNumber = false
    /// Where the first coverage begins in the member's segments.
    var detailsEnd: Int?
}
