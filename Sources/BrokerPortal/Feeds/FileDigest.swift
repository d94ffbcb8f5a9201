internal import ByteStreams
internal import Crypto
internal import Foundation

/// The SHA-256 and the size of a file, taken while a feed reads it: of the bytes as they lie on disk, packed or not.
final class FileDigest {
    private var hash = SHA256()
    private var bytes: Int64 = 0

    init(tapping source: ByteSource) {
    }

    func finish(_ source: ByteSource) throws -> (sha256: String, bytes: Int64) {
        (Hex.text(hash.finalize()), bytes)
    }
}
