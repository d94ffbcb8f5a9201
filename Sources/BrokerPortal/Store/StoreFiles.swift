internal import Glibc

/// The store's files and folder: private to their owner from the moment they exist.
enum StoreFiles {
    static func exists(_ path: String) -> Bool {
        var information = stat()
        return lstat(path, &information) == 0
    }

    static func alreadyExists(_ path: String) -> BrokerError {
        BrokerError(
            .cannotCreate, code: "store_exists", "a store exists already: \(path)",
            hint: "use it as it is, or name another place with --store")
    }

    /// Refuses a missing file, one that is no regular file, and one that others than its owner may open.
    static func checkPrivate(_ path: String) throws {
        var information = stat()
        guard stat(path, &information) == 0 else {
            throw BrokerError(
                .configuration, code: "store_missing", "there is no store at \(path)",
                hint: "make one with 'broker init', or try 'broker demo'")
        }
        guard information.st_mode & S_IFMT == S_IFREG else {
            throw BrokerError(.configuration, code: "store_no_file", "the store is no regular file: \(path)")
        }
        guard information.st_mode & 0o077 == 0 else {
            throw BrokerError(
                .configuration, code: "store_not_private", "others may open \(path), which holds protected data",
                hint: "chmod 600 '\(path)'")
        }
    }

    /// Makes the folder that is to hold `path`, with its parents, 0700; an existing folder is left as it is.
    static func makePrivateFolder(for path: String) throws {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let folder = String(path[..<slash])
        guard !exists(folder) else { return }
        try makePrivateFolder(for: folder)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw cannotCreate(folder)
        }
    }

    static func createPrivate(_ path: String) throws {
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == EEXIST ? alreadyExists(path) : cannotCreate(path) }
        close(descriptor)
    }

    /// Gives a finished file its name, unless something has it already.
    static func link(_ draft: String, to path: String) throws {
        guard Glibc.link(draft, path) == 0 else {
            throw errno == EEXIST ? alreadyExists(path) : cannotCreate(path)
        }
        remove(draft)
    }

    /// Writes a file's bytes, and then its name, through to the disk.
    static func sync(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw cannotCreate(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw cannotCreate(path) }
        syncFolder(of: path)
    }

    /// A folder that cannot be synced (some file systems refuse) is no reason to fail.
    static func syncFolder(of path: String) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Whether two paths lead to the same file.
    static func isSame(_ path: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }

    /// Whether the file belongs to the user that runs this process; root counts as the owner of everything.
    static func isOwned(_ path: String) -> Bool {
        var information = stat()
        guard stat(path, &information) == 0 else { return false }
        return information.st_uid == geteuid() || geteuid() == 0
    }

    /// Runs `body` while holding an exclusive `flock` on `path`; the kernel releases it even after a crash.
    static func locking<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        let descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw cannotCreate(path) }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw cannotCreate(path) }
        }
        return try body()
    }

    static func cannotCreate(_ path: String) -> BrokerError {
        BrokerError(.cannotCreate, code: "cannot_create", "cannot create \(path): \(String(cString: strerror(errno)))")
    }
}
