/// What the collectors of the smaller sets share: a store that is used again, and plain checks.
struct LoopStore {
    private(set) var store = SegmentStore()
    var delimiters = Delimiters()

    mutating func begin() {
        if !isKnownUniquelyReferenced(&store) { store = SegmentStore() }
        store.clear(delimiters)
    }

    func append(_ segment: RawSegment, _ loop: Loop) { store.append(segment, loop: loop) }

    var range: SegmentRange { SegmentRange(store) }
    var isEmpty: Bool { store.count == 0 }
}

/// Reports a segment that its set does not have, or not here. An unknown tag is never shown: it may be data.
func reportMisplaced(_ segment: RawSegment, isKnown: Bool, loop: Loop, _ emitter: Emitter) -> Loop {
    emitter.report(
        isKnown ? .unexpectedSegment : .unknownSegment, at: segment, loop: loop, isKnown ? segment.tag.text : "")
    return .unplaced
}
