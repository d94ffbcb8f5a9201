/// Repairs a segment that holds more than plain text: line breaks out, Latin-1 to UTF-8, control characters noted.
struct SegmentCleaner: ~Copyable {
    var delimiters = Delimiters()
    private var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 1024)
    private var byteCapacity = 1024
    private var starts = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
    private var startCapacity = 64

    init() {}

    deinit {
        bytes.deallocate()
        starts.deallocate()
    }

    /// A copy of the segment in this object's memory.
    mutating func clean(
        _ segment: RawSegment, length: Int, lines: inout LineTracker, traits: inout SegmentScanner.Traits
    ) -> RawSegment {
        reserve(bytes: length * 3 + 8, starts: segment.count + 3)
        var used = 0
        for element in 0...segment.count {
            starts[element] = UInt32(used)
            let from = Int(segment.starts[element])
            let to = Int(segment.starts[element + 1]) - 1
            let start = used
            var isHigh = false
            for index in from..<max(from, to) {
                let byte = segment.base[index]
                if byte == 0x0A || byte == 0x0D {
                    // CR LF with LF as the terminator: the CR is filler.
                    if index == length - 1, delimiters.segment == 0x0A { continue }
                    traits.insert(lines.isWrap(at: segment.offset + index) ? .wrapped : .lineBreak)
                    continue
                }
                if byte < 0x20 || byte == 0x7F { traits.insert(isDelimiter(byte) ? [] : .control) }
                if byte >= 0x80 { isHigh = true }
                bytes[used] = byte
                used += 1
            }
            if isHigh, !isValidUTF8(start, used) {
                used = transcode(start, used)
                traits.insert(.latin1)
            }
            bytes[used] = delimiters.element
            used += 1
        }
        starts[segment.count + 1] = UInt32(used)
        let tag = UnsafeBufferPointer(start: UnsafePointer(bytes), count: Int(starts[1]) - 1)
        return RawSegment(
            base: UnsafePointer(bytes), starts: UnsafePointer(starts), count: segment.count, tag: Tag(tag), number: 0,
            offset: segment.offset)
    }

    private func isDelimiter(_ byte: UInt8) -> Bool {
        byte == delimiters.component || byte == delimiters.repetition
    }

    private func isValidUTF8(_ from: Int, _ to: Int) -> Bool {
        let buffer = UnsafeBufferPointer(start: UnsafePointer(bytes + from), count: to - from)
        return String(validating: buffer, as: UTF8.self) != nil
    }

    /// Replaces bytes by their UTF-8 as the web reads "Latin-1" (Windows 1252); there is room for three each.
    private func transcode(_ from: Int, _ to: Int) -> Int {
        let source = Array(UnsafeBufferPointer(start: bytes + from, count: to - from))
        var used = from
        for byte in source {
            for unit in String(SegmentCleaner.scalar(byte)).utf8 {
                bytes[used] = unit
                used += 1
            }
        }
        return used
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(windows1252[Int(byte) - 0x80]) ?? Unicode.Scalar(byte)
    }

    private mutating func reserve(bytes needed: Int, starts neededStarts: Int) {
        if needed > byteCapacity {
            bytes.deallocate()
            bytes = .allocate(capacity: needed)
            byteCapacity = needed
        }
        if neededStarts > startCapacity {
            starts.deallocate()
            starts = .allocate(capacity: neededStarts)
            startCapacity = neededStarts
        }
    }
}
