/// Looks through bytes eight at a time.
///
/// Every scan may read up to seven bytes past the end, but never judges them: the caller's storage has that much slack.
@usableFromInline
enum ByteScan {
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    @inlinable static var highs: UInt64 { 0x8080_8080_8080_8080 }

    /// Copies `count` bytes, at least one, and says whether all are below 128. Unlike the scans it reads nothing past the
    /// end: the source is somebody else's. The last word is therefore read so that it overlaps the one before.
    @inlinable
    static func copy(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int) -> Bool {
        guard count >= 8 else { return copyFew(source, to: target, count: count) }
        let to = UnsafeMutableRawPointer(target)
        var seen: UInt64 = 0
        var index = 0
        while index + 8 < count {
            let next = word(source + index)
            to.storeBytes(of: next, toByteOffset: index, as: UInt64.self)
            seen |= next
            index += 8
        }
        let last = word(source + count - 8)
        to.storeBytes(of: last, toByteOffset: count - 8, as: UInt64.self)
        return (seen | last) & highs == 0
    }

    @inlinable
    static func copyFew(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int) -> Bool {
        var seen: UInt8 = 0
        for index in 0..<count {
            target[index] = source[index]
            seen |= source[index]
        }
        return seen < 0x80
    }

    @inlinable
    static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    }

    /// Ones in the bits of the first `count` bytes of a word, in memory order of a little-endian machine.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 { ~(~0 &<< UInt64(truncatingIfNeeded: count &* 8)) }

    /// Whether one of up to four bytes, all below 128, occurs.
    @inline(__always)
    static func contains(_ wanted: Patterns, _ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        var index = 0
        while index + 8 <= count {
            if hits(wanted, word(bytes + index)) != 0 { return true }
            index += 8
        }
        return index < count && hits(wanted, word(bytes + index)) & mask(count - index) != 0
    }

    /// A high bit set in the word for a hit. The lowest set one is exact; ones above it may be carried over from it.
    @inline(__always)
    private static func hits(_ wanted: Patterns, _ word: UInt64) -> UInt64 {
        (zeros(word ^ wanted.first) | zeros(word ^ wanted.second) | zeros(word ^ wanted.third)
            | zeros(word ^ wanted.fourth)) & highs
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

    /// Whether a byte below 0x20, a quotation mark or a backslash occurs: what a JSON string must escape.
    @inline(__always)
    static func needsJSONEscape(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        var index = 0
        while index + 8 <= count {
            if jsonHits(word(bytes + index)) != 0 { return true }
            index += 8
        }
        return index < count && jsonHits(word(bytes + index)) & mask(count - index) != 0
    }

    @inline(__always)
    private static func jsonHits(_ word: UInt64) -> UInt64 {
        let controls = (word &- ones &* 0x20) & ~word
        return (controls | zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x5C))) & highs
    }

    /// Bytes to look for, each repeated through a word.
    struct Patterns {
        let first: UInt64
        let second: UInt64
        let third: UInt64
        let fourth: UInt64

        init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
            self.first = UInt64(first) &* ones
            self.second = UInt64(second) &* ones
            self.third = UInt64(third) &* ones
            self.fourth = UInt64(fourth) &* ones
        }
    }
}

extension ByteScan {
    /// Whether the bytes are UTF-8 as Unicode defines it: no surrogates, no overlong forms, nothing over U+10FFFF.
    static func isValidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            let length = sequenceLength(lead)
            guard length > 0, index + length <= bytes.count, secondRange(lead).contains(bytes[index + 1]) else {
                return false
            }
            for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return false }
            index += length
        }
        return true
    }

    private static func sequenceLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: return 2
        case 0xE0...0xEF: return 3
        case 0xF0...0xF4: return 4
        default: return 0
        }
    }

    /// The second byte's range carries the exceptions (Unicode 15, table 3-7).
    private static func secondRange(_ lead: UInt8) -> ClosedRange<UInt8> {
        switch lead {
        case 0xE0: return 0xA0...0xBF
        case 0xED: return 0x80...0x9F
        case 0xF0: return 0x90...0xBF
        case 0xF4: return 0x80...0x8F
        default: return 0x80...0xBF
        }
    }
}
