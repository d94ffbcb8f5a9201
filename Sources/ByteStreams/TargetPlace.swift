import Glibc

/// What stands where a file shall be written, symbolic links followed.
struct TargetPlace {
    enum Kind {
        /// Nothing yet.
        case absent
        /// A regular file of this mode.
        case existing(mode: mode_t)
        /// A device, a FIFO or one of our own descriptors: there is nothing to move into place.
        case direct
    }

    let kind: Kind
    /// As the caller gave it, for errors.
    let path: String
    /// After the links.
    let resolved: String

    init(path: String) throws {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw ByteStreamError.noSuchFolder(path: path) }
        self.path = path
        if TargetPlace.ownDescriptor(path) != nil {
            (kind, resolved) = (.direct, path)
            return
        }
        resolved = try TargetPlace.followLinks(path)
        var status = stat()
        if stat(resolved, &status) != 0 {
            guard errno == ENOENT else { throw ByteStreamError.creating(path, errno: errno) }
            kind = .absent
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw ByteStreamError.isDirectory(path: path)
        case S_IFREG: kind = .existing(mode: status.st_mode)
        default: kind = .direct
        }
    }

    /// The folder that the file goes into.
    var folder: String { TargetPlace.split(resolved).folder }

    /// Opens a target that is written in place. `/dev/stdout` is our own descriptor again: opened anew it would begin at
    /// the start of a file that the shell has already appended to.
    func openDirectly() throws -> Int32 {
        let descriptor: Int32
        if let own = TargetPlace.ownDescriptor(path) {
            descriptor = fcntl(own, F_DUPFD_CLOEXEC, 0)
        } else {
            descriptor = retryingInterrupts { open(resolved, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
        }
        guard descriptor >= 0 else { throw ByteStreamError.creating(path, errno: errno) }
        return descriptor
    }

    /// Puts the new name itself on the disk. The file is whole either way, so that a file system which can't is not an error.
    func syncFolder() {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    func failure() -> ByteStreamError { .creating(path, errno: errno) }

    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = String(path[..<slash])
        return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
    }

    /// Follows the links of the last part, so that a dangling link is written through as well.
    private static func followLinks(_ path: String) throws -> String {
        var current = path
        // The kernel gives up after 40 as well.
        for _ in 0..<40 {
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let length = readlink(current, &buffer, buffer.count)
            guard length > 0 else { return current }
            let target = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            current = target.hasPrefix("/") ? target : split(current).folder + "/" + target
        }
        throw ByteStreamError.createFailed(path: path, errno: ELOOP)
    }

    /// The descriptor that a path such as `/dev/stdout` or `/dev/fd/3` stands for.
    private static func ownDescriptor(_ path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default: break
        }
        for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
            return Int32(path.dropFirst(prefix.count))
        }
        return nil
    }
}
