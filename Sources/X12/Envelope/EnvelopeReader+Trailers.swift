extension EnvelopeReader {
    func closeInterchange(_ segment: RawSegment) {
        flushOrphans()
        closeGroup(at: segment.offset)
        emitSegment(segment, loop: .envelope)
        guard let open = interchange else { return }
        if open.isReal {
            checkCount(segment, .ieaCount, found: groupsInInterchange, "groups")
            checkControl(segment, .ieaControl, expected: open.controlNumber)
            if groupsInInterchange == 0, acknowledgmentsInInterchange == 0 {
                emitter.report(.emptyInterchange, at: segment)
            }
            if scanner.lines.isTooLong(at: segment.offset), reported.contains(.wrappedLines) {
                emitter.report(.lineBreakInSegment, at: segment, "the lines are not of one width")
            }
        }
        endInterchange(open)
    }

    /// Closes an interchange whose IEA is missing.
    func closeInterchange(at offset: Int) {
        flushOrphans()
        closeGroup(at: offset)
        guard let open = interchange else { return }
        if open.isReal, !isEnding {
            emitter.report(.interchangeNotClosed, segment: emitter.summary.segments, offset: offset)
        }
        endInterchange(open)
    }

    private func endInterchange(_ open: Interchange) {
        emitter.emit(.interchangeEnded(open))
        interchange = nil
    }

    func closeGroup(_ segment: RawSegment) {
        flushOrphans()
        closeSet(at: segment.offset)
        emitSegment(segment, loop: .envelope)
        guard let open = group else { return emitter.report(.strayTrailer, at: segment, "GE") }
        checkCount(segment, .geCount, found: setsInGroup, "transaction sets")
        checkControl(segment, .geControl, expected: open.controlNumber)
        group = nil
    }

    /// Closes a group whose GE is missing.
    func closeGroup(at offset: Int) {
        closeSet(at: offset)
        guard group != nil else { return }
        if !isEnding {
            emitter.report(.groupNotClosed, segment: emitter.summary.segments, offset: offset)
        }
        group = nil
    }

    func closeSet(_ segment: RawSegment) {
        guard let open = set else {
            flushOrphans()
            return emitter.report(.strayTrailer, at: segment, "SE")
        }
        checkCount(segment, .seCount, found: segmentsInSet, "segments")
        checkControl(segment, .seControl, expected: open.controlNumber)
        emitSegment(segment, loop: .trailer)
        endSet(open, isComplete: true)
    }

    /// Closes a set whose SE is missing.
    func closeSet(at offset: Int) {
        guard let open = set else { return }
        if !isEnding { emitter.report(.setNotClosed, segment: segmentsInSet, offset: offset) }
        endSet(open, isComplete: false)
    }

    private func endSet(_ open: TransactionSet, isComplete: Bool) {
        collector.end(isComplete: isComplete)
        emitter.emit(.setEnded(open, segments: segmentsInSet))
        set = nil
        emitter.set = nil
    }

    private func checkCount(_ segment: RawSegment, _ code: FindingCode, found: Int, _ what: String) {
        guard segment[1].digits != found else { return }
        let said = segment[1].digits.map { $0 < 1_000_000_000 ? String($0) : "a number" } ?? "no number"
        emitter.report(code, at: segment, element: 1, "it says \(said), there are \(found) \(what)")
    }

    private func checkControl(_ segment: RawSegment, _ code: FindingCode, expected: String) {
        let sent = segment.string(2)
        if sent == expected { return }
        if let a = Int(sent), let b = Int(expected), a == b {
            return emitter.report(.controlZeros, at: segment, element: 2)
        }
        // Neither number is shown: where a cut joined two segments, one of them is a piece of the data.
        emitter.report(code, at: segment, element: 2)
    }
}
