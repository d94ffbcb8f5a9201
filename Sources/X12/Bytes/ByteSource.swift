/// Where the bytes come from: fills the buffer, gives back how many bytes it wrote, and 0 at the end.
///
/// The library does no input of its own; a file, a `.gz` or standard input is the caller's matter.
public typealias ByteSource = (UnsafeMutableRawBufferPointer) throws -> Int

/// Bytes held in memory as a source, for tests and for files that are already there.
public func byteSource(of bytes: [UInt8], chunk: Int = 1 << 16) -> ByteSource {
    var position = 0
    return { buffer in
        let count = min(buffer.count, bytes.count - position, max(1, chunk))
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes { all in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
        }
        position += count
        return count
    }
}
