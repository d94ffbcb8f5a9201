import Glibc

/// A small file as it stands, compressed or not.
public enum RawFile {
    /// The bytes of a file, or of standard input for `-`: all of them, or `limit` and one more where there are more.
    /// - Throws: ``ByteStreamError``
    public static func bytes(path: String, standardInput: Int32 = 0, limit: Int) throws -> [UInt8] {
        guard !path.utf8.contains(0) else { throw ByteStreamError.notFound(path: path) }
        let isStandardInput = path == "-"
        let descriptor = isStandardInput ? standardInput : retryingInterrupts { open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw ByteStreamError.opening(path, errno: errno) }
        let input = RawInput(
            path: path, descriptor: descriptor, ownsDescriptor: !isStandardInput, bufferSize: 65_536, tap: nil)
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { chunk.deallocate() }
        while bytes.count <= limit {
            let room = UnsafeMutableRawBufferPointer(rebasing: chunk[..<min(chunk.count, limit + 1 - bytes.count)])
            let count = try input.read(into: room)
            if count == 0 { break }
            bytes.append(contentsOf: room[..<count])
        }
        return bytes
    }
}
