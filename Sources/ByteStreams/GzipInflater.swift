import CZlib

/// Inflates a gzip file of one or more members, as `gzip` and `cat a.gz b.gz` make them.
final class GzipInflater {
    private let input: RawInput
    // On the heap, because zlib keeps the address of the stream and refuses one that has moved.
    private let stream: UnsafeMutablePointer<z_stream>
    private var betweenMembers = false
    private var finished = false

    init(input: RawInput) throws {
        self.input = input
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 is the widest window; 16 more asks for the gzip wrapping and its CRC.
        let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw ByteStreamError.damagedGzip(path: input.path, offset: 0) }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Inflates into `target`; 0 at the end of the last member.
    func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
        guard target.count > 0 else { return 0 }
        while !finished {
            if try input.fill(atLeast: 1) == 0 {
                if betweenMembers { break }
                throw ByteStreamError.truncatedGzip(path: input.path, offset: input.offset)
            }
            if betweenMembers, try !beginNextMember() { break }
            let produced = try inflateOnce(into: target)
            if produced > 0 { return produced }
        }
        finished = true
        return 0
    }

    /// Another member begins, or zeros fill up the block of a tape; anything else is damage.
    private func beginNextMember() throws -> Bool {
        guard let first = input.buffered.first else { return false }
        if first == 0x1F {
            inflateReset(stream)
            betweenMembers = false
            return true
        }
        while try input.fill(atLeast: 1) > 0 {
            guard input.buffered.allSatisfy({ $0 == 0 }) else { throw damage() }
            input.consume(input.buffered.count)
        }
        return false
    }

    private func inflateOnce(into target: UnsafeMutableRawBufferPointer) throws -> Int {
        let source = input.buffered
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: source.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: UInt8.self)
        let room = min(target.count, Int(Int32.max))
        stream.pointee.avail_out = UInt32(room)
        let status = inflate(stream, Z_NO_FLUSH)
        input.consume(source.count - Int(stream.pointee.avail_in))
        switch status {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: betweenMembers = true
        default: throw damage()
        }
        return room - Int(stream.pointee.avail_out)
    }

    private func damage() -> ByteStreamError {
        .damagedGzip(path: input.path, offset: input.offset - input.buffered.count)
    }
}
