/// A segment's identifier (`INS`, `N1`), packed so that it compares as one number.
struct Tag: Equatable, Hashable, Sendable, BitwiseCopyable {
    let rawValue: UInt32

    @inline(__always)
    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A tag known when the program is written.
    @inline(__always)
    init(_ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar) {
        rawValue = a.value << 16 | b.value << 8 | c.value
    }

    @inline(__always)
    init(_ a: Unicode.Scalar, _ b: Unicode.Scalar) { rawValue = a.value << 8 | b.value }

    /// The tag in these bytes; 0, which no segment has, when there are none or more than three.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch bytes.count {
        case 3: rawValue = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
        case 2: rawValue = UInt32(bytes[0]) << 8 | UInt32(bytes[1])
        default: rawValue = 0
        }
    }

    /// The tag as text, empty for none.
    var text: String {
        var bytes: [UInt8] = []
        for shift in [16, 8, 0] {
            let byte = UInt8(truncatingIfNeeded: rawValue >> UInt32(shift))
            if byte != 0 { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    init?(text: String) {
        let bytes = Array(text.utf8)
        guard (2...3).contains(bytes.count) else { return nil }
        self = bytes.withUnsafeBufferPointer { Tag($0) }
    }
}
