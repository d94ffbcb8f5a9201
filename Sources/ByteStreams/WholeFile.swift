import Glibc

/// A file taken whole and as it is, gzip too, for what is kept byte for byte.
public enum WholeFile {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - limit: so many bytes at most.
    ///   - onlyRegular: whether a symbolic link, a FIFO or a device is refused as `notFound`.
    /// - Returns: `nil` when it is longer than `limit`.
    /// - Throws: ``ByteStreamError``
    public static func read(path: String, limit: Int, onlyRegular: Bool = false) throws -> [UInt8]? {
        guard !path.utf8.contains(0) else { throw ByteStreamError.notFound(path: path) }
        // A FIFO that nobody writes to would else keep `open` waiting.
        let flags = O_RDONLY | O_CLOEXEC | (onlyRegular ? O_NOFOLLOW | O_NONBLOCK : 0)
        let descriptor = retryingInterrupts { open(path, flags) }
        guard descriptor >= 0 else {
            throw errno == ELOOP && onlyRegular
                ? ByteStreamError.notFound(path: path) : ByteStreamError.opening(path, errno: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ByteStreamError.opening(path, errno: errno) }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR { throw ByteStreamError.isDirectory(path: path) }
        if onlyRegular, kind != S_IFREG { throw ByteStreamError.notFound(path: path) }
        return try read(descriptor: descriptor, name: path, limit: limit)
    }

    /// Reads an open descriptor to its end; it is not closed.
    ///
    /// - Returns: `nil` when it gives more than `limit` bytes.
    /// - Throws: ``ByteStreamError``
    public static func read(descriptor: Int32, name: String, limit: Int) throws -> [UInt8]? {
        let input = RawInput(
            path: name, descriptor: descriptor, ownsDescriptor: false, bufferSize: 1 << 16, tap: nil)
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try block.withUnsafeMutableBytes { try input.read(into: $0) }
            guard count > 0 else { return bytes }
            guard bytes.count + count <= limit else { return nil }
            bytes += block[..<count]
        }
    }
}
