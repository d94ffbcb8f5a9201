internal import ByteStreams
internal import Crypto

/// The SHA-256 and the size of a file, taken while a feed reads it: of the bytes as they lie on disk, packed or not.
final class FileDigest {
    private var hash = SHA256()
    private(set) var bytes: Int64 = 0

    /// Takes the next bytes; the tap of the file's `ByteSource`.
    func take(_ block: UnsafeRawBufferPointer) {
        hash.update(bufferPointer: block)
        bytes += Int64(block.count)
    }

    /// Reads what the feed has left unread, so that the digest is that of the whole file.
    func finish(_ source: ByteSource) throws -> (sha256: String, bytes: Int64) {
        var rest = [UInt8](repeating: 0, count: 1 << 16)
        while try rest.withUnsafeMutableBytes({ try source.read(into: $0) }) > 0 {}
        return (Hex.text(hash.finalize()), bytes)
    }
}
