/// Cuts the stream into segments and elements: one look at each byte, no allocation for one.
final class SegmentScanner {
    enum Outcome { case segment, unterminated, end, tooLong }

    /// What was seen in the current segment beside plain text.
    struct Traits: OptionSet {
        let rawValue: UInt8
        static let latin1 = Traits(rawValue: 1)
        static let control = Traits(rawValue: 2)
        static let lineBreak = Traits(rawValue: 4)
        static let wrapped = Traits(rawValue: 8)
        static let emptyBefore = Traits(rawValue: 16)
    }

    let input: InputBuffer
    @exclusivity(unchecked) private(set) var delimiters = Delimiters()
    private let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    @exclusivity(unchecked) private var starts = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    @exclusivity(unchecked) private var capacity = 256
    private var cleaner = SegmentCleaner()
    @exclusivity(unchecked) var lines = LineTracker()
    @exclusivity(unchecked) private(set) var traits: Traits = []
    @exclusivity(unchecked) private(set) var current: RawSegment

    init(_ input: InputBuffer) {
        self.input = input
        current = RawSegment(
            base: UnsafePointer(input.base), starts: UnsafePointer(starts), count: 0, tag: Tag(rawValue: 0), number: 0,
            offset: 0)
        use(delimiters)
    }

    deinit {
        classes.deallocate()
        starts.deallocate()
    }

    func use(_ delimiters: Delimiters) {
        self.delimiters = delimiters
        ByteClass.fill(classes, for: delimiters)
        cleaner.delimiters = delimiters
    }

    /// Moves to the next segment, which is valid until the next call.
    func next() throws -> Outcome {
        traits = []
        while true {
            guard try skipFiller() else { return .end }
            var index = 0
            var count = 1
            var seen: UInt8 = 0
            var terminated = false
            starts[0] = 0
            while true {
                terminated = scan(&index, &count, &seen)
                if terminated { break }
                if input.available > InputBuffer.longestSegment { return .tooLong }
                if try !input.fill() { break }
            }
            if terminated, index == 1 {
                traits.insert(.emptyBefore)
                input.start += 1
                continue
            }
            finish(length: terminated ? index - 1 : index, count: count, seen: seen)
            input.start += index
            return terminated ? .segment : .unterminated
        }
    }

    /// Runs to the terminator or the end of what is in memory.
    @inline(__always)
    private func scan(_ index: inout Int, _ count: inout Int, _ seen: inout UInt8) -> Bool {
        let bytes = input.base + input.start
        let available = input.available
        while index < available {
            let kind = classes[Int(bytes[index])]
            index += 1
            if kind == 0 { continue }
            if kind == ByteClass.element {
                if count + 2 >= capacity { growStarts(count) }
                starts[count] = UInt32(truncatingIfNeeded: index)
                count += 1
            } else if kind == ByteClass.terminator {
                return true
            } else {
                seen |= kind
            }
        }
        return false
    }

    private func finish(length: Int, count: Int, seen: UInt8) {
        starts[count] = UInt32(truncatingIfNeeded: length + 1)
        let base = UnsafePointer(input.base + input.start)
        var segment = RawSegment(
            base: base, starts: UnsafePointer(starts), count: count - 1,
            tag: Tag(UnsafeBufferPointer(start: base, count: Int(starts[1]) - 1)), number: 0, offset: input.offset)
        if seen != 0 {
            segment = cleaner.clean(segment, length: length, lines: &lines, traits: &traits)
        }
        current = segment
    }

    /// Passes blanks and line breaks; false at the end of the stream.
    func skipFiller() throws -> Bool {
        while true {
            while input.start < input.end {
                let byte = input.base[input.start]
                guard ByteClass.isFiller(byte) else { return true }
                if byte == 0x0A || byte == 0x0D { lines.lineBreak(at: input.offset) }
                input.start += 1
            }
            if try !input.fill() { return false }
        }
    }

    private func growStarts(_ used: Int) {
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
        larger.update(from: starts, count: used)
        starts.deallocate()
        starts = larger
        capacity *= 2
    }
}
