internal import ByteStreams
internal import Tabular

/// Where an answer goes: standard output, or a file that appears when it is whole.
struct OutputFile {
    /// The path of the file; `nil` for standard output.
    let path: String?
    private let force: Bool
    private let context: CommandContext
    private var format: TableFormat?

    /// - Parameters:
    ///   - path: as `-o` gives it; `-` is standard output.
    ///   - force: whether an existing file is replaced.
    init(_ path: String?, force: Bool, _ context: CommandContext) {
        self.path = path == "-" ? nil : path
        self.force = force
        self.context = context
    }

    /// The same, for an answer of this format: towards a terminal each has its own way to escape.
    func inFormat(_ format: TableFormat) -> OutputFile {
        var file = self
        file.format = format
        return file
    }

    /// Opens the output, lets the body write, and completes it.
    /// - Throws: `Failure` with status 73 or 74 for a file that cannot be written; what the body throws.
    func write<Value>(_ body: (TableOutput) throws -> Value) throws -> Value {
        guard let path else {
            return try body(.sink(format.map(context.output(for:)) ?? context.output))
        }
        let file = try Self.mappingErrors { try AtomicFile(path: path, replaceExisting: force) }
        let value = try body(.file(file))
        try Self.mappingErrors { try file.commit() }
        return value
    }

    private static func mappingErrors<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as ByteStreamError {
            throw Failure.output(error)
        }
    }
}
