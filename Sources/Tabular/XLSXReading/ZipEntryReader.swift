import CZlib

/// Inflates one part of an archive piece by piece, with its length and checksum checked.
final class ZipEntryReader {
    private let archive: ZipArchive
    private let entry: ZipArchive.Entry
    private let limit: Int
    // On the heap, because zlib keeps the address of the stream.
    private let stream: UnsafeMutablePointer<z_stream>
    private var taken = 0
    private var given = 0
    private var checksum: UInt
    private var isDone = false

    /// Beyond this size a part that is packed more than `ratioLimit` to one is a bomb: workbooks reach some fifty.
    static let ratioFree = 32 << 20
    static let ratioLimit = 400

    /// - Parameter limit: more inflated bytes are refused.
    init(_ archive: ZipArchive, _ entry: ZipArchive.Entry, limit: Int) throws {
        (self.archive, self.entry, self.limit) = (archive, entry, limit)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        checksum = crc32(0, nil, 0)
        // Minus 15: the widest window, and no wrapping around the deflated bytes.
        let status = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw ZipArchive.error("out of memory") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// The next bytes into `target`; 0 at the end.
    func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !isDone else { return 0 }
        let count = entry.isDeflated ? try inflate(into: target) : copy(into: target)
        given += count
        guard given <= limit else { throw ZipArchive.error("the part '\(entry.name)' is too large") }
        if given > ZipEntryReader.ratioFree, given / ZipEntryReader.ratioLimit > entry.range.count {
            throw ZipArchive.error("the part '\(entry.name)' is compressed more than any real workbook")
        }
        checksum = crc32(checksum, target.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(count))
        if isDone || count == 0 {
            isDone = true
            guard given == entry.size, checksum == UInt(entry.checksum) else { throw damage }
        }
        return count
    }

    private var damage: TabularError {
        ZipArchive.error("the part '\(entry.name)' is damaged; get the file again")
    }

    private func copy(into target: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(target.count, entry.range.count - taken)
        let start = entry.range.lowerBound + taken
        archive.bytes[start..<(start + count)].withUnsafeBytes { target.copyMemory(from: $0) }
        taken += count
        return count
    }

    private func inflate(into target: UnsafeMutableRawBufferPointer) throws -> Int {
        let status = archive.bytes.withUnsafeBufferPointer { bytes -> Int32 in
            let rest = entry.range.count - taken
            let input = bytes.baseAddress.map { $0 + entry.range.lowerBound + taken }
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input)
            stream.pointee.avail_in = UInt32(rest)
            stream.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(target.count)
            let status = CZlib.inflate(stream, Z_NO_FLUSH)
            taken += rest - Int(stream.pointee.avail_in)
            return status
        }
        let count = target.count - Int(stream.pointee.avail_out)
        switch status {
        case Z_STREAM_END: isDone = true
        // No progress although there is room: the bytes end too early.
        case Z_OK where count > 0: break
        default: throw damage
        }
        return count
    }
}
