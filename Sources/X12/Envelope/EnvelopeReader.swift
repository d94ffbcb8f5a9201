/// Reads interchanges, groups and sets, checks their numbers and counts, and accounts for every byte.
///
/// The state is a stack of at most three open envelopes; a trailer or header that comes too early closes what
/// is open, with an error finding, so that nothing is dropped in silence.
final class EnvelopeReader {
    let scanner: SegmentScanner
    let input: InputBuffer
    let emitter = Emitter()
    let wantsSegments: Bool

    // Asked for each segment, so it is no optional structure that would be copied for the answer.
    @exclusivity(unchecked) private(set) var isInInterchange = false
    @exclusivity(unchecked) private(set) var isInSet = false
    var interchange: Interchange? { didSet { isInInterchange = interchange != nil } }
    var group: FunctionalGroup?
    var set: TransactionSet? { didSet { isInSet = set != nil } }
    @exclusivity(unchecked) var collector: any SetCollector
    let collectors: CollectorSet

    var groupsInInterchange = 0
    var acknowledgmentsInInterchange = 0
    var setsInGroup = 0
    @exclusivity(unchecked) var segmentsInSet = 0
    var setNumbers = NumberSet()
    var seenInterchanges = NumberSet()
    /// What is reported once an interchange only.
    var reported: Set<FindingCode> = []
    /// Segments that stand in no set, in one stretch.
    var orphans = 0
    var orphanBytes = 0
    var orphanOffset = 0
    @exclusivity(unchecked) var isDone = false
    /// The stream is over: what is open then is told by one finding, not by three.
    var isEnding = false
    @exclusivity(unchecked) private var hasStarted = false

    init(_ source: @escaping ByteSource, wantsSegments: Bool, rememberedSets: Int) {
        input = InputBuffer(source)
        scanner = SegmentScanner(input)
        self.wantsSegments = wantsSegments
        collectors = CollectorSet(emitter)
        collector = collectors.plain
        setNumbers.limit = rememberedSets
    }

    /// The next event; nil when the stream is at its end and everything is told.
    func next() throws -> X12Event? {
        while true {
            if let event = emitter.pop() { return event }
            if isDone { return nil }
            try step()
        }
    }

    private func step() throws {
        if !hasStarted {
            hasStarted = true
            return try startFile()
        }
        if !isInInterchange { return try seekInterchange() }
        guard try scanner.skipFiller() else { return finish() }
        if try isHeaderAhead() { return }
        switch try scanner.next() {
        case .segment: take(isTerminated: true)
        case .unterminated: take(isTerminated: false)
        case .end: finish()
        case .tooLong: try giveUp()
        }
        emitter.summary.bytes = input.bytesRead
    }

    /// An ISA where a segment starts: the interchange before it was not closed.
    private func isHeaderAhead() throws -> Bool {
        try input.need(4)
        guard input.available > 3, input.base[input.start] == 0x49 else { return false }
        let start = input.base + input.start
        guard start[1] == 0x53, start[2] == 0x41, !ByteClass.isAlphanumeric(start[3]) else { return false }
        try input.need(HeaderISA.longest)
        guard HeaderISA.isCertain(ahead) else { return false }
        closeInterchange(at: input.offset)
        return true
    }

    /// What lies before the reader: as much as a header may take, so that the answer never depends on the chunks.
    var ahead: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: UnsafePointer(input.base + input.start), count: min(input.available, HeaderISA.longest))
    }

    private func take(isTerminated: Bool) {
        var segment = scanner.current
        emitter.summary.segments += 1
        if scanner.traits != [] { reportTraits(segment) }
        if isInSet {
            segmentsInSet += 1
            segment.number = segmentsInSet
        } else {
            segment.number = emitter.summary.segments
        }
        if !isTerminated { reportUnterminated(segment) }
        route(segment)
    }

    private func route(_ segment: RawSegment) {
        switch segment.tag {
        case .st: openSet(segment)
        case .se: closeSet(segment)
        case .gs: openGroup(segment)
        case .ge: closeGroup(segment)
        case .iea: closeInterchange(segment)
        case .ta1 where !isInSet: takeAcknowledgment(segment)
        default: takeInner(segment)
        }
    }

    private func takeInner(_ segment: RawSegment) {
        guard isInSet else { return addOrphan(segment) }
        let loop = collector.take(segment)
        ElementLengths.check(segment, loop, emitter)
        if wantsSegments { emitSegment(segment, loop: loop) }
    }

    func emitSegment(_ segment: RawSegment, loop: Loop) {
        guard wantsSegments else { return }
        let store = SegmentStore(bytes: segment.bytes.count + 8, elements: segment.count + 2, segments: 1)
        store.clear(scanner.delimiters)
        store.append(segment, loop: loop)
        emitter.emit(.segment(Segment(store, 0)))
    }

    private func addOrphan(_ segment: RawSegment) {
        if orphans == 0 { orphanOffset = segment.offset }
        orphans += 1
        orphanBytes += segment.bytes.count + 1
        emitter.summary.segments -= 1
    }

    /// Reports the segments that stood in no set, as one stretch.
    func flushOrphans() {
        guard orphans > 0 else { return }
        emitter.summary.bytesUnread += orphanBytes
        emitter.report(
            .segmentOutside, segment: emitter.summary.segments, offset: orphanOffset,
            "\(orphans) segments, \(orphanBytes) bytes")
        orphans = 0
        orphanBytes = 0
    }
}
