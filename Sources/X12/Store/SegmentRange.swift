/// A run of segments in a store: one loop and the loops inside it.
struct SegmentRange: Sendable {
    let store: SegmentStore
    let lower: Int
    let upper: Int

    @inline(__always)
    init(_ store: SegmentStore, _ lower: Int, _ upper: Int) {
        self.store = store
        self.lower = lower
        self.upper = upper
    }

    init(_ store: SegmentStore) { self.init(store, 0, store.count) }

    /// Every segment of the run.
    var segments: [Segment] { (lower..<upper).map { Segment(store, $0) } }

    /// The first segment with this tag, in this loop when one is given.
    @inline(__always)
    func first(_ tag: Tag, in loop: Loop? = nil) -> Segment? {
        for index in lower..<upper where store.records[index].tag == tag {
            if let loop, store.records[index].loop != loop { continue }
            return Segment(store, index)
        }
        return nil
    }

    /// All segments with this tag, in this loop when one is given.
    func all(_ tag: Tag, in loop: Loop? = nil) -> [Segment] {
        var found: [Segment] = []
        for index in lower..<upper where store.records[index].tag == tag {
            if let loop, store.records[index].loop != loop { continue }
            found.append(Segment(store, index))
        }
        return found
    }

    /// The first segment with this tag whose first element is this qualifier.
    @inline(__always)
    func first(_ tag: Tag, _ qualifier: UInt64, in loop: Loop) -> Segment? {
        for index in lower..<upper where store.records[index].tag == tag && store.records[index].loop == loop {
            if store.raw(index)[1].packed == qualifier { return Segment(store, index) }
        }
        return nil
    }

    /// Element `position` of the first segment with this tag, none when there is no such segment.
    func element(_ tag: Tag, _ position: Int, in loop: Loop? = nil) -> Element {
        first(tag, in: loop)?[position] ?? .none
    }

    /// The runs that start at each segment with this tag (and loop), each up to the next one or the end.
    func split(at tag: Tag, in loop: Loop) -> [SegmentRange] {
        var cuts: [Int] = []
        for index in lower..<upper where store.records[index].tag == tag && store.records[index].loop == loop {
            cuts.append(index)
        }
        return cuts.indices.map {
            SegmentRange(store, cuts[$0], $0 + 1 < cuts.count ? cuts[$0 + 1] : upper)
        }
    }

    /// The run cut off before the first segment of one of these loops.
    func before(_ loops: Loop...) -> SegmentRange {
        for index in lower..<upper where loops.contains(store.records[index].loop) {
            return SegmentRange(store, lower, index)
        }
        return self
    }
}

/// A qualifier given as text, packed for comparing.
@inline(__always)
func packed(text: String) -> UInt64 {
    var value: UInt64 = 0
    var count = 0
    for byte in text.utf8 {
        value = value << 8 | UInt64(byte)
        count += 1
    }
    return count <= 8 ? value : 0
}
