/// Segments kept in one piece of memory, decoded only when asked.
///
/// The reader fills one store for each member and uses it again when nobody holds it any more. Once handed out
/// it never changes, so it may go to another thread.
final class SegmentStore: @unchecked Sendable {
    struct Record: BitwiseCopyable {
        var tag: Tag
        /// Index in `starts` of the tag; elements follow.
        var first: UInt32
        var count: UInt16
        var loop: Loop
        var number: UInt32
        var offset: UInt64
    }

    @exclusivity(unchecked) private(set) var bytes: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var byteCapacity: Int
    @exclusivity(unchecked) private(set) var byteCount = 0
    @exclusivity(unchecked) private(set) var starts: UnsafeMutablePointer<UInt32>
    @exclusivity(unchecked) private var startCapacity: Int
    @exclusivity(unchecked) private var startCount = 0
    @exclusivity(unchecked) private(set) var records: UnsafeMutablePointer<Record>
    @exclusivity(unchecked) private var recordCapacity: Int
    @exclusivity(unchecked) private(set) var count = 0
    var delimiters = Delimiters()

    init(bytes byteCapacity: Int = 1024, elements: Int = 256, segments: Int = 48) {
        self.byteCapacity = byteCapacity
        startCapacity = elements
        recordCapacity = segments
        bytes = .allocate(capacity: byteCapacity)
        starts = .allocate(capacity: elements)
        records = .allocate(capacity: segments)
    }

    deinit {
        bytes.deallocate()
        starts.deallocate()
        records.deallocate()
    }

    func clear(_ delimiters: Delimiters) {
        byteCount = 0
        startCount = 0
        count = 0
        self.delimiters = delimiters
    }

    /// Copies a segment to the end.
    func append(_ segment: RawSegment, loop: Loop) {
        let from = Int(segment.starts[0])
        let length = Int(segment.starts[segment.count + 1]) - from
        reserve(bytes: length, starts: segment.count + 2)
        (bytes + byteCount).update(from: segment.base + from, count: length - 1)
        // The last "separator" may be the terminator or lie behind the input; nobody reads it.
        bytes[byteCount + length - 1] = 0
        let shift = byteCount - from
        for index in 0..<segment.count + 2 {
            starts[startCount + index] = UInt32(truncatingIfNeeded: Int(segment.starts[index]) + shift)
        }
        (records + count).initialize(
            to: Record(
                tag: segment.tag, first: UInt32(startCount), count: UInt16(clamping: segment.count), loop: loop,
                number: UInt32(clamping: segment.number),
                offset: UInt64(segment.offset)))
        startCount += segment.count + 2
        byteCount += length
        count += 1
    }

    /// A view of a stored segment, valid while the store lives.
    @inline(__always)
    func raw(_ index: Int) -> RawSegment {
        let record = records[index]
        return RawSegment(
            base: UnsafePointer(bytes), starts: UnsafePointer(starts + Int(record.first)), count: Int(record.count),
            tag: record.tag, number: Int(record.number), offset: Int(record.offset))
    }

    /// All bytes of the segments.
    func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bytes), count: byteCount))
    }

    private func reserve(bytes moreBytes: Int, starts moreStarts: Int) {
        if byteCount + moreBytes > byteCapacity {
            byteCapacity = max(byteCapacity * 2, byteCount + moreBytes)
            bytes = SegmentStore.grown(bytes, used: byteCount, to: byteCapacity)
        }
        if startCount + moreStarts > startCapacity {
            startCapacity = max(startCapacity * 2, startCount + moreStarts)
            starts = SegmentStore.grown(starts, used: startCount, to: startCapacity)
        }
        if count == recordCapacity {
            recordCapacity *= 2
            records = SegmentStore.grown(records, used: count, to: recordCapacity)
        }
    }

    private static func grown<T: BitwiseCopyable>(
        _ old: UnsafeMutablePointer<T>, used: Int, to capacity: Int
    ) -> UnsafeMutablePointer<T> {
        let new = UnsafeMutablePointer<T>.allocate(capacity: capacity)
        new.update(from: old, count: used)
        old.deallocate()
        return new
    }
}
