import ByteStreams

/// The bytes of a writer on their way to its sink, in pieces of 64 KB.
///
/// Room is made once for a row or a cell by `reserve`; the appends after it neither check nor throw.
struct OutputBuffer {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0
    private let sink: any ByteSink
    private let owner: Owner

    /// Room behind the end for `append(padded:count:)`.
    private static let slack = 16

    /// Frees the memory: a copyable struct has no deinit.
    private final class Owner {
        var bytes: UnsafeMutablePointer<UInt8>
        init(_ bytes: UnsafeMutablePointer<UInt8>) { self.bytes = bytes }
        deinit { bytes.deallocate() }
    }

    init(sink: any ByteSink) {
        self.sink = sink
        capacity = 1 << 16
        bytes = .allocate(capacity: capacity + OutputBuffer.slack)
        owner = Owner(bytes)
    }

    /// Makes room for `wanted` bytes, by handing on what is there.
    @inline(__always)
    mutating func reserve(_ wanted: Int) throws {
        if count + wanted > capacity { try makeRoom(wanted) }
    }

    private mutating func makeRoom(_ wanted: Int) throws {
        try drain()
        guard wanted > capacity else { return }
        bytes.deallocate()
        capacity = wanted
        bytes = .allocate(capacity: wanted + OutputBuffer.slack)
        owner.bytes = bytes
    }

    private mutating func drain() throws {
        guard count > 0 else { return }
        let pending = UnsafeRawBufferPointer(start: bytes, count: count)
        count = 0
        try sink.write(pending)
    }

    /// Hands everything to the sink, and the sink to the system.
    mutating func flush() throws {
        try drain()
        try sink.flush()
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ source: UnsafePointer<UInt8>, count length: Int) {
        (bytes + count).update(from: source, count: length)
        count &+= length
    }

    /// Appends from a storage that has 16 readable bytes behind its end, as a row's: whole words are copied, and what is
    /// too much is written over next. For the short texts of a table that beats a call of memcpy.
    @inline(__always)
    mutating func append(padded source: UnsafePointer<UInt8>, count length: Int) {
        let from = UnsafeRawPointer(source)
        let to = UnsafeMutableRawPointer(bytes + count)
        var index = 0
        while index < length {
            to.storeBytes(
                of: from.loadUnaligned(fromByteOffset: index, as: UInt64.self), toByteOffset: index, as: UInt64.self)
            to.storeBytes(
                of: from.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self), toByteOffset: index + 8,
                as: UInt64.self)
            index += 16
        }
        count &+= length
    }

    @inline(__always)
    mutating func append(_ source: [UInt8]) {
        source.withUnsafeBufferPointer { if let start = $0.baseAddress { append(start, count: $0.count) } }
    }

    /// Reserves and appends a text.
    mutating func write(_ text: String) throws {
        var text = text
        try text.withUTF8 { utf8 in
            try reserve(utf8.count)
            if let start = utf8.baseAddress { append(start, count: utf8.count) }
        }
    }
}

extension OutputBuffer {
    /// The most bytes that a number takes in any of our forms: 19 digits, their commas, sign and point.
    static let numberWidth = 32

    /// Appends digits, as `-120`.
    mutating func append(decimal value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(magnitude: value.magnitude)
    }

    /// Appends cents as an amount, as `-2835.66`.
    mutating func append(cents value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
        append(magnitude: whole)
        append(UInt8(ascii: "."))
        append(48 + UInt8(truncatingIfNeeded: rest / 10))
        append(48 + UInt8(truncatingIfNeeded: rest % 10))
    }

    private mutating func append(magnitude value: UInt64) {
        if value < 10 { return append(48 + UInt8(truncatingIfNeeded: value)) }
        var length = 0
        var counted = value
        while counted > 0 {
            counted /= 10
            length += 1
        }
        var rest = value
        var index = count + length
        while rest > 0 {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            index -= 1
            bytes[index] = 48 + UInt8(truncatingIfNeeded: digit)
            rest = quotient
        }
        count += length
    }
}
