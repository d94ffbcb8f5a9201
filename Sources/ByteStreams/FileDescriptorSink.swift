import Glibc

/// Writes to a descriptor through a buffer of 64 KB. Every error of the system is thrown, none is lost.
///
/// SIGPIPE is left as it is: by default a process whose reader went away ends silently with 141.
public final class FileDescriptorSink: ByteSink {
    private let descriptor: Int32
    private let name: String
    private let ownsDescriptor: Bool
    private let buffer: UnsafeMutableRawBufferPointer
    private var count = 0

    /// Writes to an open descriptor.
    ///
    /// - Parameters:
    ///   - descriptor: where the bytes go.
    ///   - name: what errors call it, as `standard output`.
    ///   - ownsDescriptor: whether it is closed with the sink. Closing does not flush: call `flush`.
    public init(descriptor: Int32, name: String, ownsDescriptor: Bool = false) {
        self.descriptor = descriptor
        self.name = name
        self.ownsDescriptor = ownsDescriptor
        buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    }

    deinit {
        buffer.deallocate()
        if ownsDescriptor { close(descriptor) }
    }

    /// Takes the bytes; what does not fit the buffer goes to the system.
    ///
    /// - Throws: ``ByteStreamError``: `writeFailed` or `brokenPipe`.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        if bytes.count > buffer.count - count { try flush() }
        // A large piece gains nothing from a copy.
        if bytes.count >= buffer.count { return try writeAll(bytes) }
        UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).copyMemory(from: bytes)
        count += bytes.count
    }

    /// Hands the buffer to the system.
    ///
    /// - Throws: ``ByteStreamError``: `writeFailed` or `brokenPipe`. What was buffered is dropped then: it isn't tried twice.
    public func flush() throws {
        guard count > 0 else { return }
        let pending = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        count = 0
        try writeAll(pending)
    }

    private func writeAll(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes
        while !rest.isEmpty {
            let written = retryingInterrupts { Glibc.write(descriptor, rest.baseAddress, rest.count) }
            if written < 0 {
                if errno == EAGAIN {
                    try waitUntilWritable()
                    continue
                }
                throw failure(errno)
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    /// A descriptor that somebody else made non-blocking, as a terminal shared with node or ssh.
    private func waitUntilWritable() throws {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard retryingInterrupts({ poll(&request, 1, -1) }) >= 0 else { throw failure(errno) }
    }

    private func failure(_ code: Int32) -> ByteStreamError {
        code == EPIPE ? .brokenPipe(path: name) : .writeFailed(path: name, errno: code)
    }
}
