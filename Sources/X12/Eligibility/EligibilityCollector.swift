/// Gathers a 270 or 271: each HL loop with the ones above it.
final class EligibilityCollector: SetCollector {
    private let emitter: Emitter
    private var transaction = TransactionSet(group: FunctionalGroup(interchange: Interchange()))
    private var placer = EligibilityPlacer()
    private var hierarchy = Hierarchy()
    private var header = LoopStore()
    private var level = LoopStore()
    private var isLevelOpen = false
    private var hasBegun = false
    private var errors = 0
    /// The levels above the one at hand, at most four.
    private var stack: [EligibilityLevel] = []

    init(_ emitter: Emitter) { self.emitter = emitter }

    func begin(_ set: TransactionSet) {
        transaction = set
        placer = EligibilityPlacer()
        hierarchy = Hierarchy()
        header.delimiters = set.interchange.delimiters
        level.delimiters = set.interchange.delimiters
        header.begin()
        isLevelOpen = false
        hasBegun = false
        stack = []
    }

    func take(_ segment: RawSegment) -> Loop {
        let before = emitter.summary.errors
        if segment.tag == .hl {
            endPart()
            level.begin()
            isLevelOpen = true
            errors = 0
        }
        let started = segment.tag == .hl ? before : emitter.summary.errors
        let loop = placer.place(segment, emitter)
        check(segment, loop)
        if isLevelOpen {
            errors += emitter.summary.errors - started
            level.append(segment, loop)
        } else {
            header.append(segment, loop)
        }
        return loop
    }

    func end(isComplete: Bool) {
        if !isComplete { errors += 1 }
        endPart()
        placer.closeLoops(emitter, offset: transaction.offset)
        hierarchy.finish(emitter, offset: transaction.offset)
        stack = []
    }

    private func check(_ segment: RawSegment, _ loop: Loop) {
        switch segment.tag {
        case .hl: hierarchy.add(segment, loop, emitter)
        case .dtp: DateCheck.check(segment, format: 2, value: 3, loop, emitter)
        case .dmg where !segment.isEmpty(2): DateCheck.check(segment, format: 1, value: 2, loop, emitter, .warning)
        case .nm1, .eb, .eq: EnrollmentChecks.require(1, 1, segment, loop, emitter)
        case .aaa: emitter.report(.requestRefused, at: segment, loop: loop)
        default: break
        }
    }

    private func endPart() {
        if !hasBegun {
            hasBegun = true
            let begun = EligibilityHeader(transaction: transaction, range: header.range)
            if begun.range.first(.bht) == nil {
                emitter.report(.missingSegment, segment: 1, offset: transaction.offset, loop: .header, "BHT")
            }
            emitter.emit(.eligibilityBegan(begun))
        }
        guard isLevelOpen else { return }
        isLevelOpen = false
        let kind = HierarchyKind(rawValue: Segment(level.store, 0).string(3))
        let parent = Segment(level.store, 0)[2]
        // A level stands under levels of another kind only, whatever HL02 says: so there are never more than a few.
        let rank = EligibilityCollector.rank(kind)
        while let last = stack.last,
            parent.isEmpty || last.number != parent || EligibilityCollector.rank(last.kind) >= rank
        {
            stack.removeLast()
        }
        let ended = EligibilityLevel(
            transaction: transaction, kind: kind, ancestors: stack, errors: errors, range: level.range)
        stack.append(ended)
        emitter.emit(.eligibility(ended))
    }

    private static func rank(_ kind: HierarchyKind?) -> Int {
        switch kind {
        case .source: 0
        case .receiver: 1
        case .subscriber: 2
        case .dependent: 3
        case nil: 4
        }
    }
}
