/// Bytes being gathered for a file: text, numbers and dates without a locale.
public struct ByteBuffer: Sendable {
    /// What has been gathered since the last `removeAll`.
    public fileprivate(set) var bytes: [UInt8] = []

    /// An empty buffer.
    public init() {}

    /// The number of bytes gathered.
    public var count: Int { bytes.count }

    /// The bytes read as UTF-8.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Forgets the bytes and keeps the room they took.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func byte(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func literal(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func text(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// A number that isn't negative, filled with zeros to `width` digits.
    mutating func number(_ value: Int, width: Int = 1) {
        var divisor = 1
        var digits = 1
        while digits < width || value / divisor >= 10 {
            divisor *= 10
            digits += 1
        }
        while divisor > 0 {
            bytes.append(UInt8(truncatingIfNeeded: 48 + value / divisor % 10))
            divisor /= 10
        }
    }

    /// A date as `20261123`.
    mutating func compactDate(_ date: SampleDate) {
        let (year, month, day) = date.civil
        number(year * 10_000 + month * 100 + day, width: 8)
    }

    /// A date as `2026-11-23`.
    mutating func isoDate(_ date: SampleDate) {
        let (year, month, day) = date.civil
        number(year, width: 4)
        byte(0x2D)
        number(month, width: 2)
        byte(0x2D)
        number(day, width: 2)
    }
}

extension ByteBuffer {
    mutating func append(_ other: ByteBuffer) {
        bytes.append(contentsOf: other.bytes)
    }
}
