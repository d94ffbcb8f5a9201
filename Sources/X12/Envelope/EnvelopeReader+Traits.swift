extension EnvelopeReader {
    /// What the scanner saw in the bytes of a segment.
    func reportTraits(_ segment: RawSegment) {
        let traits = scanner.traits
        if traits.contains(.emptyBefore) { emitter.report(.emptySegment, at: segment) }
        if traits.contains(.lineBreak) { emitter.report(.lineBreakInSegment, at: segment) }
        if traits.contains(.control) { emitter.report(.controlCharacter, at: segment) }
        if traits.contains(.wrapped) { reportOnce(.wrappedLines, at: segment) }
        if traits.contains(.latin1) { reportOnce(.latin1, at: segment) }
    }

    /// Reports what holds for a whole interchange only the first time.
    func reportOnce(_ code: FindingCode, at segment: RawSegment) {
        if reported.insert(code).inserted { emitter.report(code, at: segment) }
    }

    /// The file ends without a terminator: harmless behind a whole IEA, else it is cut.
    func reportUnterminated(_ segment: RawSegment) {
        if segment.tag == .iea, set == nil, group == nil {
            emitter.report(.noFinalTerminator, at: segment)
        } else {
            emitter.report(.truncated, at: segment, "in the middle of a segment")
        }
    }

    /// The end of the stream.
    func finish() {
        let offset = input.offset
        flushOrphans()
        if let interchange {
            let open = set != nil ? "a transaction set" : group != nil ? "a group" : "an interchange"
            if interchange.isReal || set != nil {
                emitter.report(.truncated, offset: offset, "\(open) is open at the end")
            }
            isEnding = true
            closeInterchange(at: offset)
        }
        emitter.summary.bytes = input.bytesRead
        isDone = true
    }

    /// No terminator in a megabyte: the rest is counted, not read.
    func giveUp() throws {
        emitter.report(.segmentTooLong, segment: emitter.summary.segments, offset: input.offset)
        try discardRest()
        finish()
    }

    /// Takes the rest of the stream as unread bytes.
    func discardRest() throws {
        repeat {
            emitter.summary.bytesUnread += input.available
            input.start = input.end
        } while try input.fill()
    }
}
