import Glibc
import Synchronization

/// The temporary files that are being written now, kept so that a signal handler can remove them.
///
/// The paths lie in a fixed buffer of C strings: a handler may neither allocate nor wait for a lock. The entry calls
/// ``prepare()``, then installs a handler for SIGINT and SIGTERM which calls ``removeAll()`` and ends the process.
public enum TemporaryFiles {
    private static let slotCount = 16
    private static let slotSize = 4096
    private nonisolated(unsafe) static let slots: UnsafeMutablePointer<CChar> = {
        let slots = UnsafeMutablePointer<CChar>.allocate(capacity: slotCount * slotSize)
        slots.initialize(repeating: 0, count: slotCount * slotSize)
        return slots
    }()
    private static let lock = Mutex(())

    /// Makes the buffer, so that ``removeAll()`` need not: call it before a handler is installed.
    public static func prepare() { _ = slots[0] }

    /// Removes every registered file. Async-signal-safe once ``prepare()`` was called.
    public static func removeAll() {
        for index in 0..<slotCount where slots[index * slotSize] != 0 {
            unlink(slots + index * slotSize)
            slots[index * slotSize] = 0
        }
    }

    /// Notes a path; it must stay valid until ``remove(_:)``, so no folder may be changed into. Beyond 16 files at once, or
    /// with a path of 4 KB, nothing is noted: such a file outlives a signal, and nothing else is lost.
    public static func add(_ path: String) {
        var path = path
        path.withUTF8 { bytes in
            guard let first = bytes.first, bytes.count < slotSize else { return }
            lock.withLock { _ in
                guard let slot = (0..<slotCount).first(where: { slots[$0 * slotSize] == 0 }) else { return }
                let target = slots + slot * slotSize
                for index in 1..<slotSize { target[index] = index < bytes.count ? CChar(bitPattern: bytes[index]) : 0 }
                // The first byte comes last: a handler that runs in between sees an empty slot.
                atomicMemoryFence(ordering: .releasing)
                target[0] = CChar(bitPattern: first)
            }
        }
    }

    /// Forgets a path, because the file was moved into place or removed.
    public static func remove(_ path: String) {
        lock.withLock { _ in
            for index in 0..<slotCount where slots[index * slotSize] != 0 {
                if strcmp(slots + index * slotSize, path) == 0 { slots[index * slotSize] = 0 }
            }
        }
    }
}
