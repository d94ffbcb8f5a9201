extension EnvelopeReader {
    func openGroup(_ segment: RawSegment) {
        flushOrphans()
        closeGroup(at: segment.offset)
        emitSegment(segment, loop: .envelope)
        var opened = FunctionalGroup(interchange: interchange ?? Interchange())
        emitter.summary.groups += 1
        groupsInInterchange += 1
        opened.index = groupsInInterchange
        opened.kind = segment.string(1)
        opened.sender = segment.string(2)
        opened.receiver = segment.string(3)
        opened.date = X12Date(segment[4])
        opened.time = segment.string(5)
        opened.controlNumber = segment.string(6)
        opened.version = segment.string(8)
        group = opened
        setsInGroup = 0
        setNumbers.removeAll()
        emitter.emit(.groupBegan(opened))
        if opened.date == nil { emitter.report(.groupDate, at: segment, element: 4) }
        if segment.count > 8 { emitter.report(.tooManyElements, at: segment) }
    }

    func openSet(_ segment: RawSegment) {
        flushOrphans()
        closeSet(at: segment.offset)
        var opened = TransactionSet(group: group ?? FunctionalGroup(interchange: interchange ?? Interchange()))
        setsInGroup += 1
        segmentsInSet = 1
        opened.index = setsInGroup
        opened.type = segment.string(1)
        opened.controlNumber = segment.string(2)
        opened.guide = segment.isEmpty(3) ? opened.group.version : segment.string(3)
        opened.offset = segment.offset
        set = opened
        let shown = Emitter.shown(opened.controlNumber)
        emitter.set = shown == opened.controlNumber ? shown : nil
        let type = GuideTable.isPlausible(opened.type) ? opened.type : "(unreadable)"
        emitter.summary.sets[type, default: 0] += 1
        emitter.emit(.setBegan(opened))
        var first = segment
        first.number = 1
        emitSegment(first, loop: .header)
        checkSet(first, opened)
        collector = collectors.collector(for: opened)
        collector.begin(opened)
    }

    private func checkSet(_ segment: RawSegment, _ opened: TransactionSet) {
        if group == nil, interchange?.isReal == true { emitter.report(.setOutside, at: segment) }
        if segment.isEmpty(2) { emitter.report(.missingElement, at: segment, element: 2) }
        if !setNumbers.insert(segment[2]) { emitter.report(.duplicateSet, at: segment, element: 2) }
        if setNumbers.isFull { reportOnce(.duplicateCheckEnded, at: segment) }
        GuideTable.check(opened, sentGuide: segment.string(3), segment, emitter)
    }

    func takeAcknowledgment(_ segment: RawSegment) {
        flushOrphans()
        acknowledgmentsInInterchange += 1
        emitSegment(segment, loop: .envelope)
        collectors.takeTA1(segment, delimiters: scanner.delimiters)
    }
}
