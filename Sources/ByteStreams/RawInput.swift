import Glibc

/// The bytes as they stand in the file: a descriptor behind a small buffer, so that a few can be looked at first.
final class RawInput {
    let path: String
    /// Bytes handed out or looked at so far; the place that an error names.
    private(set) var offset = 0
    private let descriptor: Int32
    private let ownsDescriptor: Bool
    private let tap: ((UnsafeRawBufferPointer) -> Void)?
    private let buffer: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0
    private var atEnd = false

    init(
        path: String, descriptor: Int32, ownsDescriptor: Bool, bufferSize: Int,
        tap: ((UnsafeRawBufferPointer) -> Void)?
    ) {
        self.path = path
        self.descriptor = descriptor
        self.ownsDescriptor = ownsDescriptor
        self.tap = tap
        buffer = .allocate(byteCount: bufferSize, alignment: 16)
    }

    /// Bytes that are in memory already.
    init(path: String, bytes: [UInt8]) {
        (self.path, descriptor, ownsDescriptor, tap) = (path, -1, false, nil)
        buffer = .allocate(byteCount: max(bytes.count, 1), alignment: 16)
        buffer.copyBytes(from: bytes)
        (end, atEnd, offset) = (bytes.count, true, bytes.count)
    }

    deinit {
        buffer.deallocate()
        if ownsDescriptor { close(descriptor) }
    }

    /// What has been read and not been taken yet.
    var buffered: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[start..<end]) }

    /// Takes `count` of the buffered bytes.
    func consume(_ count: Int) { start += count }

    /// Reads until at least `count` bytes are buffered or the input ends; answers how many there are.
    func fill(atLeast count: Int) throws -> Int {
        if start > 0 && end - start < count {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
            end -= start
            start = 0
        }
        while end - start < count, !atEnd {
            end += try readDescriptor(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
        }
        return end - start
    }

    /// Reads straight into `target`, after what is buffered; 0 at the end.
    func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
        if start == end { return atEnd ? 0 : try readDescriptor(into: target) }
        let count = min(end - start, target.count)
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<start + count]))
        start += count
        return count
    }

    private func readDescriptor(into target: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let count = Glibc.read(descriptor, target.baseAddress, target.count)
            if count > 0 {
                offset += count
                tap?(UnsafeRawBufferPointer(rebasing: target[..<count]))
                return count
            }
            if count == 0 {
                // Not asked again: on a terminal a second read would wait for a second Ctrl-D.
                atEnd = true
                return 0
            }
            if errno == EINTR { continue }
            throw errno == EISDIR
                ? ByteStreamError.isDirectory(path: path) : ByteStreamError.readFailed(path: path, errno: errno)
        }
    }
}
