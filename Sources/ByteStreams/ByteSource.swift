import Glibc

/// Bytes in: a file or standard input, inflated on the way where they are gzip.
///
/// gzip is told by its first bytes, not by the name. Memory does not grow with the size of the file.
public final class ByteSource {
    /// The path as it was given; `-` is standard input.
    public let path: String
    /// Whether the bytes are gzip and are inflated.
    public let isCompressed: Bool
    /// The size of the file on disk in bytes, where it is a regular file: for showing progress.
    public let fileSize: Int?

    private let input: RawInput
    private let inflater: GzipInflater?
    private var ahead: [UInt8] = []
    private var aheadStart = 0

    /// Opens a file, or standard input for `-`.
    ///
    /// - Parameters:
    ///   - path: the path of a file, or `-`.
    ///   - standardInput: the descriptor that `-` stands for; it is not closed.
    ///   - tap: sees every byte once, in order, as it stands in the file (compressed bytes stay compressed). It has seen the
    ///     whole file when `read` has answered 0.
    /// - Throws: ``ByteStreamError``
    public convenience init(
        path: String, standardInput: Int32 = 0, tap: ((UnsafeRawBufferPointer) -> Void)? = nil
    ) throws {
        if path == "-" {
            try self.init(path: path, descriptor: standardInput, ownsDescriptor: false, tap: tap)
            return
        }
        guard !path.utf8.contains(0) else { throw ByteStreamError.notFound(path: path) }
        let descriptor = retryingInterrupts { open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw ByteStreamError.opening(path, errno: errno) }
        try self.init(path: path, descriptor: descriptor, ownsDescriptor: true, tap: tap)
    }

    /// Bytes that are in memory, inflated where they are gzip.
    ///
    /// - Parameter path: what errors call them.
    /// - Throws: ``ByteStreamError``
    public init(bytes: [UInt8], path: String) throws {
        self.path = path
        input = RawInput(path: path, bytes: bytes)
        fileSize = nil
        isCompressed = bytes.starts(with: [0x1F, 0x8B, 0x08])
        inflater = isCompressed ? try GzipInflater(input: input) : nil
    }

    private init(
        path: String, descriptor: Int32, ownsDescriptor: Bool, tap: ((UnsafeRawBufferPointer) -> Void)?
    ) throws {
        self.path = path
        input = RawInput(
            path: path, descriptor: descriptor, ownsDescriptor: ownsDescriptor, bufferSize: 1 << 17, tap: tap)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ByteStreamError.opening(path, errno: errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw ByteStreamError.isDirectory(path: path) }
        fileSize = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
        _ = try input.fill(atLeast: 3)
        // RFC 1952: the two magic bytes and the only method there is, deflate.
        isCompressed = input.buffered.prefix(3).elementsEqual([0x1F, 0x8B, 0x08])
        inflater = isCompressed ? try GzipInflater(input: input) : nil
    }

    /// Bytes taken from the file so far, before inflation; for showing progress against ``fileSize``.
    public var bytesTaken: Int { input.offset }

    /// Reads the next bytes into `target`: at least one, 0 at the end.
    ///
    /// - Throws: ``ByteStreamError``: reading failed, the gzip data are damaged or stop too early.
    public func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
        guard aheadStart < ahead.count else { return try readPastAhead(into: target) }
        let count = min(ahead.count - aheadStart, target.count)
        ahead[aheadStart..<aheadStart + count].withUnsafeBytes { target.copyMemory(from: $0) }
        aheadStart += count
        if aheadStart == ahead.count {
            ahead = []
            aheadStart = 0
        }
        return count
    }

    /// The first `count` bytes that `read` will give, without taking them; fewer where the input ends before.
    ///
    /// - Throws: ``ByteStreamError``, as `read` does.
    public func peek(_ count: Int) throws -> [UInt8] {
        while ahead.count - aheadStart < count {
            let wanted = count - (ahead.count - aheadStart)
            let more = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                filled = try readPastAhead(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if more.isEmpty { break }
            ahead += more
        }
        return Array(ahead[aheadStart...].prefix(count))
    }

    private func readPastAhead(into target: UnsafeMutableRawBufferPointer) throws -> Int {
        if let inflater { return try inflater.read(into: target) }
        return try input.read(into: target)
    }
}

/// Calls again for as long as a signal interrupts the call.
func retryingInterrupts<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result == -1 && errno == EINTR { continue }
        return result
    }
}
