import Glibc

/// A file that is being written and isn't in its place yet.
struct TemporaryFile {
    /// Where it can be opened.
    let path: String
    let descriptor: Int32
    /// Whether it is in the folder; if not, the system removes it with the process, even after SIGKILL.
    let isNamed: Bool
}

extension TargetPlace {
    /// `O_TMPFILE`, which the module map of Glibc hides behind a feature macro: Linux' `__O_TMPFILE`, and a folder.
    private static let unnamed = 0o20_000_000 | O_DIRECTORY

    /// Makes a file of mode 0600 in the folder of the target: without a name where the file system can, else
    /// `.<name>.<random>.tmp`.
    func makeTemporary() throws -> TemporaryFile {
        let descriptor = retryingInterrupts { open(folder, TargetPlace.unnamed | O_RDWR | O_CLOEXEC, 0o600) }
        if descriptor >= 0 {
            let path = "/proc/self/fd/\(descriptor)"
            if access(path, F_OK) == 0 { return TemporaryFile(path: path, descriptor: descriptor, isNamed: false) }
            close(descriptor)
        }
        return try makeNamed()
    }

    func makeNamed() throws -> TemporaryFile {
        for _ in 0..<100 {
            let candidate = candidateName()
            // Noted before it exists: a signal between the two would leave it behind.
            TemporaryFiles.add(candidate)
            let descriptor = retryingInterrupts { open(candidate, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
            if descriptor >= 0 { return TemporaryFile(path: candidate, descriptor: descriptor, isNamed: true) }
            let code = errno
            TemporaryFiles.remove(candidate)
            errno = code
            guard code == EEXIST else { break }
        }
        throw failure()
    }

    private func candidateName() -> String {
        // A name of up to 255 bytes leaves room for what we add to it.
        let shortName = String(decoding: TargetPlace.split(resolved).name.utf8.prefix(200), as: UTF8.self)
        return "\(folder)/.\(shortName).\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
    }

    /// Moves the file to the target; without `replacing` never over another file, not even one made just now.
    func moveIntoPlace(_ file: TemporaryFile, replacing: Bool) throws {
        switch (file.isNamed, replacing) {
        case (true, true): guard rename(file.path, resolved) == 0 else { throw failure() }
        case (true, false): try linkOrClaim(file)
        // A link refuses an existing name, which a rename does not.
        case (false, false): guard give(file, name: resolved) else { throw failure() }
        case (false, true): try nameAndRename(file)
        }
    }

    private func give(_ file: TemporaryFile, name: String) -> Bool {
        linkat(AT_FDCWD, file.path, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }

    /// There is no call that puts a nameless file over another: it has a name for a moment.
    private func nameAndRename(_ file: TemporaryFile) throws {
        let candidate = candidateName()
        TemporaryFiles.add(candidate)
        guard give(file, name: candidate) else {
            let error = failure()
            TemporaryFiles.remove(candidate)
            throw error
        }
        defer { TemporaryFiles.remove(candidate) }
        guard rename(candidate, resolved) == 0 else {
            let code = errno
            unlink(candidate)
            throw ByteStreamError.creating(path, errno: code)
        }
    }

    private func linkOrClaim(_ file: TemporaryFile) throws {
        if link(file.path, resolved) == 0 {
            unlink(file.path)
            return
        }
        guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw failure() }
        // File systems without hard links (FAT, some network mounts): an empty file claims the name first.
        let claim = retryingInterrupts { open(resolved, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
        guard claim >= 0 else { throw failure() }
        close(claim)
        guard rename(file.path, resolved) == 0 else {
            let code = errno
            unlink(resolved)
            throw ByteStreamError.creating(path, errno: code)
        }
    }
}
