/// The temporary files that are being written now, kept so that a signal handler can remove them.
///
/// The entry calls ``prepare()``, then installs a handler for SIGINT and SIGTERM which calls ``removeAll()`` and ends the
/// process.
public enum TemporaryFiles {
    private static let slots = PathSlots(count: 16)

    /// Makes the buffer, so that ``removeAll()`` need not: call it before a handler is installed.
    public static func prepare() { _ = slots }

    /// Removes every registered file. Async-signal-safe once ``prepare()`` was called.
    public static func removeAll() { slots.unlinkAll() }

    /// Notes a path; it must stay valid until ``remove(_:)``, so no folder may be changed into. Beyond 16 files at once, or
    /// with a path of 4 KB, nothing is noted: such a file outlives a signal, and nothing else is lost.
    public static func add(_ path: String) { slots.add(path) }

    /// Forgets a path, because the file was moved into place or removed.
    public static func remove(_ path: String) { slots.remove(path) }
}
