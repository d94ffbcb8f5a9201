/// A segment in somebody else's memory: valid only until the scanner or the store moves on.
struct RawSegment {
    /// Where `starts` counts from.
    let base: UnsafePointer<UInt8>
    /// The start of the tag and of every element, then the start of what would follow; `count + 2` numbers.
    let starts: UnsafePointer<UInt32>
    /// Elements, without the tag.
    let count: Int
    let tag: Tag
    /// The segment's number in its set (ST is 1), or in the file outside a set.
    var number: Int
    /// The file offset of its first byte.
    let offset: Int

    /// The bytes of element `index`, from 1; empty when the segment has fewer.
    @inline(__always)
    subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
        guard index <= count else { return UnsafeBufferPointer(start: base, count: 0) }
        let from = Int(starts[index])
        return UnsafeBufferPointer(start: base + from, count: Int(starts[index + 1]) - 1 - from)
    }

    /// Tag, separators and elements, without the terminator.
    var bytes: UnsafeBufferPointer<UInt8> {
        let from = Int(starts[0])
        return UnsafeBufferPointer(start: base + from, count: Int(starts[count + 1]) - 1 - from)
    }

    /// The tag's bytes, however long.
    var tagBytes: UnsafeBufferPointer<UInt8> {
        let from = Int(starts[0])
        return UnsafeBufferPointer(start: base + from, count: Int(starts[1]) - 1 - from)
    }

    func string(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

    @inline(__always)
    func isEmpty(_ index: Int) -> Bool { self[index].isEmpty }
}

extension UnsafeBufferPointer<UInt8> {
    /// Up to eight bytes as one number, for comparing with a code; 0 for none, and for longer texts.
    @inline(__always)
    var packed: UInt64 {
        guard count <= 8 else { return 0 }
        var value: UInt64 = 0
        for byte in self { value = value << 8 | UInt64(byte) }
        return value
    }

    /// The bytes as a number; nil unless there are 1 to 18 digits and nothing else.
    var digits: Int? {
        guard !isEmpty, count <= 18 else { return nil }
        var value = 0
        for byte in self {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        count == other.count && elementsEqual(other)
    }

    /// Without blanks at both ends.
    var trimmed: UnsafeBufferPointer<UInt8> {
        var from = 0
        var to = count
        while from < to, self[from] == 0x20 { from += 1 }
        while to > from, self[to - 1] == 0x20 { to -= 1 }
        return UnsafeBufferPointer(rebasing: self[from..<to])
    }
}

/// A code of up to eight ASCII characters as the number that `packed` gives.
@inline(__always)
func packed(_ code: StaticString) -> UInt64 {
    var value: UInt64 = 0
    let start = code.utf8Start
    for index in 0..<code.utf8CodeUnitCount { value = value << 8 | UInt64(start[index]) }
    return value
}
