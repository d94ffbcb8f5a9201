import Glibc

/// A file that appears whole or not at all.
///
/// The bytes go to a nameless file of mode 0600 in the same folder (`O_TMPFILE`; where the file system has none, to
/// `.<name>.<random>.tmp`), and ``commit()`` puts that into place. Whatever fails, the old file stays, and nothing is left. A symbolic link is followed, not replaced; a file that is replaced keeps its mode; a new one
/// is 0600. What is not a regular file (`/dev/null`, `/dev/stdout`, a FIFO) is written directly.
public final class AtomicFile {
    /// The path as the caller gave it.
    public let path: String
    /// Where the bytes lie until `commit`, for a library that writes by path; `nil` where the target is written directly.
    /// Such a library must keep the file that is there (`fopen` with `"wb"` does), since its mode is 0600 already.
    public let temporaryPath: String?
    /// Takes the bytes.
    public let sink: any ByteSink

    /// The folder that the file will be in.
    public var folder: String { place.folder }

    private let place: TargetPlace
    private let temporary: TemporaryFile?
    private let descriptor: Int32
    private let mayReplace: Bool
    private var isOpen = true

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - path: where it goes.
    ///   - replaceExisting: whether a file that is there may be replaced.
    /// - Throws: ``ByteStreamError``: `exists`, `noSuchFolder`, `isDirectory`, `notPermitted`, `createFailed`.
    public init(path: String, replaceExisting: Bool) throws {
        self.path = path
        place = try TargetPlace(path: path)
        switch place.kind {
        case .direct:
            temporary = nil
            descriptor = try place.openDirectly()
        case .existing where !replaceExisting:
            throw ByteStreamError.exists(path: path)
        case .existing, .absent:
            let made = try place.makeTemporary()
            (temporary, descriptor) = (made, made.descriptor)
        }
        temporaryPath = temporary?.path
        mayReplace = replaceExisting
        sink = FileDescriptorSink(descriptor: descriptor, name: path)
    }

    deinit { cancel() }

    /// Writes out what is buffered and moves the file into place; both are on the disk when this returns.
    ///
    /// - Throws: ``ByteStreamError``: `writeFailed`; `exists` where another process made the file meanwhile. The temporary
    ///   file is gone then.
    public func commit() throws {
        guard isOpen else { return }
        do {
            try sink.flush()
            if let temporary { try moveIntoPlace(temporary) }
        } catch {
            cancel()
            throw error
        }
        if let temporary { TemporaryFiles.remove(temporary.path) }
        isOpen = false
        close(descriptor)
    }

    /// Gives the file up: nothing is left of it, and the old one stays. After `commit` it does nothing.
    public func cancel() {
        guard isOpen else { return }
        isOpen = false
        if let temporary, temporary.isNamed {
            unlink(temporary.path)
            TemporaryFiles.remove(temporary.path)
        }
        close(descriptor)
    }

    private func moveIntoPlace(_ temporary: TemporaryFile) throws {
        if case .existing(let mode) = place.kind {
            try check(fchmod(descriptor, mode & 0o7777))
        }
        try check(retryingInterrupts { fsync(descriptor) })
        try place.moveIntoPlace(temporary, replacing: mayReplace)
        place.syncFolder()
    }

    private func check(_ result: Int32) throws {
        if result != 0 { throw ByteStreamError.writeFailed(path: path, errno: errno) }
    }
}
