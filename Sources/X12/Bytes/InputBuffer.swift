/// A window on the stream of bytes: what is not consumed yet stays in one piece of memory.
final class InputBuffer {
    /// The longest segment that is held; a longer one means that the terminator is wrong.
    static let longestSegment = 1 << 20

    @exclusivity(unchecked) private(set) var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// Index of the first byte that is not consumed.
    @exclusivity(unchecked) var start = 0
    /// Index behind the last byte that was read.
    @exclusivity(unchecked) private(set) var end = 0
    /// Offset in the file of `base[0]`.
    @exclusivity(unchecked) private var origin = 0
    private(set) var atEnd = false
    private let source: ByteSource

    init(_ source: @escaping ByteSource, capacity: Int = 1 << 17) {
        self.source = source
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    var available: Int { end - start }

    /// Offset in the file of the byte at `start`.
    var offset: Int { origin + start }

    /// Bytes taken from the source up to now.
    var bytesRead: Int { origin + end }

    /// Reads more behind `end`, moving what is left to the front; false at the end of the stream.
    func fill() throws -> Bool {
        if atEnd { return false }
        makeRoom()
        let count = try source(UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end))
        if count <= 0 {
            atEnd = true
            return false
        }
        end += min(count, capacity - end)
        return true
    }

    /// Tries to have `count` bytes from `start` on; the end of the stream may give fewer.
    func need(_ count: Int) throws {
        while available < count, try fill() {}
    }

    private func makeRoom() {
        if start > 0 {
            base.update(from: base + start, count: end - start)
            origin += start
            end -= start
            start = 0
        }
        guard end > capacity / 2 else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
        larger.update(from: base, count: end)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}
