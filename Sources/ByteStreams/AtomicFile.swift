import Glibc

/// A file that appears whole or not at all.
///
/// The bytes go to `.<name>.<random>.tmp` beside the place, of mode 0600, and ``commit()`` moves that into place. Whatever
/// fails, the old file stays. A symbolic link is followed, not replaced; a file that is replaced keeps its mode; a new one
/// is 0600. What is no regular file (`/dev/null`, `/dev/stdout`, a FIFO) is written directly.
public final class AtomicFile {
    /// The path as the caller gave it.
    public let path: String
    /// Where the bytes lie until `commit`, for a library that writes by path; `nil` where the target is written directly.
    /// Such a library must keep the file that is there (`fopen` with `"wb"` does), since its mode is 0600 already.
    public let temporaryPath: String?
    /// Takes the bytes.
    public let sink: any ByteSink

    private let place: TargetPlace
    private let descriptor: Int32
    private let mayReplace: Bool
    private var isOpen = true

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - path: where it shall stand.
    ///   - replaceExisting: whether a file that stands there may be replaced.
    /// - Throws: ``ByteStreamError``: `exists`, `noSuchFolder`, `isDirectory`, `notPermitted`, `createFailed`.
    public init(path: String, replaceExisting: Bool) throws {
        self.path = path
        place = try TargetPlace(path: path)
        switch place.kind {
        case .direct:
            temporaryPath = nil
            descriptor = try place.openDirectly()
        case .existing where !replaceExisting:
            throw ByteStreamError.exists(path: path)
        case .existing, .absent:
            let made = try place.makeTemporary()
            (temporaryPath, descriptor) = (made.path, made.descriptor)
            TemporaryFiles.add(made.path)
        }
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
            if let temporaryPath { try moveIntoPlace(temporaryPath) }
        } catch {
            cancel()
            throw error
        }
        if let temporaryPath { TemporaryFiles.remove(temporaryPath) }
        isOpen = false
        close(descriptor)
    }

    /// Gives the file up: nothing is left of it, and the old one stays. After `commit` it does nothing.
    public func cancel() {
        guard isOpen else { return }
        isOpen = false
        if let temporaryPath {
            unlink(temporaryPath)
            TemporaryFiles.remove(temporaryPath)
        }
        close(descriptor)
    }

    private func moveIntoPlace(_ temporaryPath: String) throws {
        if case .existing(let mode) = place.kind {
            try check(fchmod(descriptor, mode & 0o7777))
        }
        try check(retryingInterrupts { fsync(descriptor) })
        try place.rename(from: temporaryPath, replacing: mayReplace)
        place.syncFolder()
    }

    private func check(_ result: Int32) throws {
        if result != 0 { throw ByteStreamError.writeFailed(path: path, errno: errno) }
    }
}
