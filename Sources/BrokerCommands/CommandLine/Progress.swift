internal import ByteStreams
internal import Glibc
internal import Tabular

/// The progress of long work: one line on standard error that overwrites itself, only on a terminal, only after the work has taken
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

    /// - Parameter fileSize: the bytes that make 100%; `nil` shows only the bytes.
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

    /// Clears the line before another message, or at the end.
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
