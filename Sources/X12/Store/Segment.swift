/// One segment: a tag and its elements, with its place and its loop.
public struct Segment: Sendable {
    let store: SegmentStore
    let index: Int

    @inline(__always)
    init(_ store: SegmentStore, _ index: Int) {
        self.store = store
        self.index = index
    }

    private var record: SegmentStore.Record { store.records[index] }

    /// The identifier, such as `INS`, as it came.
    public var id: String {
        let known = record.tag.text
        return known.isEmpty ? string(0) : known
    }

    var tag: Tag { record.tag }

    /// The loop in which it stands.
    public var loop: Loop { record.loop }

    /// Its number in the transaction set; ST is 1. Outside a set its number in the file.
    public var number: Int { Int(record.number) }

    /// The offset in the file of its first byte.
    public var offset: Int { Int(record.offset) }

    /// How many elements were sent.
    public var count: Int { Int(record.count) }

    /// Element `position`, counted from 1 as the guides do (`INS03` is 3); empty when it was not sent.
    @inline(__always)
    public subscript(position: Int) -> Element {
        let record = store.records[index]
        guard position <= Int(record.count) else { return .none }
        let start = store.starts[Int(record.first) + position]
        let next = store.starts[Int(record.first) + position + 1]
        return Element(store: store, start: start, count: next - 1 - start)
    }

    /// Component `component` (from 1) of element `position`.
    public subscript(position: Int, component: Int) -> Element {
        let parts = self[position].components
        return component <= parts.count ? parts[component - 1] : .none
    }

    /// The text of element `position`, empty when it was not sent.
    public func string(_ position: Int) -> String { self[position].string }

    /// All elements, in order.
    public var elements: [Element] { count == 0 ? [] : (1...count).map { self[$0] } }

    var raw: RawSegment { store.raw(index) }

    @inline(__always)
    func code(_ position: Int) -> UInt64 { raw[position].packed }
}
