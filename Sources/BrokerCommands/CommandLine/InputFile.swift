internal import BrokerPortal
internal import ByteStreams

/// A small file, or standard input, taken whole.
enum InputFile {
    /// - Parameter path: `-` is standard input.
    /// - Throws: 66 when it cannot be read, 65 when it has more than `limit` bytes.
    static func read(_ path: String, _ context: CommandContext, limit: Int, what: String) throws -> [UInt8] {
        let bytes =
            path == "-"
            ? try WholeFile.read(descriptor: context.input, name: "-", limit: limit)
            : try WholeFile.read(path: path, limit: limit)
        guard let bytes else {
            let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit / 1_000) KB"
            throw Failure(
                .fileTooLarge,
                "\(path == "-" ? "standard input" : path): larger than \(what) may be, which is \(size)")
        }
        return bytes
    }
}
