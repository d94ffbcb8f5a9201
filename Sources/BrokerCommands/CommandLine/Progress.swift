internal import ByteStreams
internal import Glibc
internal import Tabular

/// How far a long piece of work has come: one line on standard error that overwrites itself, only on a terminal, only once the work has taken
/// a second, and never with --quiet.
final class Progress {
    private static let delay = Duration.seconds(1)
    private static let interval = Duration.milliseconds(200)

    private let context: CommandContext
    private let isShown: Bool
    private let title: String
    private let fileSize: Int64?
    private var next = ContinuousClock.now + delay
    private var hasLine = false

    /// - Parameter fileSize: what 100 % is, in bytes; `nil` shows the bytes alone.
    init(_ invocation: Invocation, title: String, fileSize: Int64?) {
        context = invocation.context
        isShown = context.isErrorTerminal && !context.isQuiet
        self.title = title
        self.fileSize = fileSize
    }

    func update(_ bytes: Int64) {
        guard isShown, ContinuousClock.now >= next else { return }
        next = ContinuousClock.now + Progress.interval
        hasLine = true
        write("\r\u{1B}[K\(DisplayText.safe(title, forTerminal: true)): \(amount(bytes))")
    }

    /// Takes the line away, so that something else can be said, or the work is over.
    func clear() {
        guard hasLine else { return }
        hasLine = false
        write("\r\u{1B}[K")
    }

    private func amount(_ bytes: Int64) -> String {
        guard let fileSize, fileSize > 0 else { return "\(bytes / 1_000_000) MB" }
        return "\(min(bytes * 100 / fileSize, 100)) % of \(max(fileSize / 1_000_000, 1)) MB"
    }

    private func write(_ text: String) {
        try? context.errors.write(text)
        try? context.errors.flush()
    }
}

/// The size of a file that has one before it is read.
enum FileSize {
    static func ofRegularFile(_ path: String) -> Int64? {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int64(status.st_size)
    }
}
