import Glibc
import Synchronization

/// Paths in a fixed buffer of C strings, since a signal handler may neither allocate nor wait for a lock.
final class PathSlots: Sendable {
    private static let size = 4096
    private let count: Int
    // Changed under the lock only, but for a handler, which clears first bytes.
    private nonisolated(unsafe) let bytes: UnsafeMutablePointer<CChar>
    private let lock = Mutex(())

    init(count: Int) {
        self.count = count
        bytes = .allocate(capacity: count * PathSlots.size)
        bytes.initialize(repeating: 0, count: count * PathSlots.size)
    }

    deinit { bytes.deallocate() }

    /// Removes every file noted. Async-signal-safe.
    func unlinkAll() {
        var index = 0
        while index < count {
            let slot = bytes + index * PathSlots.size
            if slot[0] != 0 { unlink(slot) }
            slot[0] = 0
            index += 1
        }
    }

    /// Notes a path, if there is a free slot and it fits.
    func add(_ path: String) {
        var path = path
        path.withUTF8 { text in
            guard let first = text.first, text.count < PathSlots.size else { return }
            lock.withLock { _ in
                guard let slot = slots.first(where: { $0[0] == 0 }) else { return }
                for index in 1..<text.count { slot[index] = CChar(bitPattern: text[index]) }
                slot[text.count] = 0
                // The first byte comes last: a handler that runs in between sees an empty slot.
                atomicMemoryFence(ordering: .releasing)
                slot[0] = CChar(bitPattern: first)
            }
        }
    }

    /// Forgets a path.
    func remove(_ path: String) {
        lock.withLock { _ in
            for slot in slots where slot[0] != 0 && strcmp(slot, path) == 0 { slot[0] = 0 }
        }
    }

    private var slots: [UnsafeMutablePointer<CChar>] { (0..<count).map { bytes + $0 * PathSlots.size } }
}
