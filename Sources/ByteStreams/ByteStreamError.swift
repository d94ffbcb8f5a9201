import Glibc

/// Why bytes could not be read or written. Every case names the path as the caller gave it; none holds data.
public enum ByteStreamError: Error, Hashable, Sendable {
    /// There is no file at the path.
    case notFound(path: String)
    /// The path names a folder.
    case isDirectory(path: String)
    /// The system does not let this user open or create the path.
    case notPermitted(path: String)
    /// Opening for reading failed for another reason, given as `errno`.
    case openFailed(path: String, errno: Int32)
    /// Reading failed midway, with its `errno`.
    case readFailed(path: String, errno: Int32)
    /// The gzip data are damaged; `offset` counts compressed bytes from the start of the file.
    case damagedGzip(path: String, offset: Int)
    /// The gzip data stop too early; `offset` is the length of the file in compressed bytes.
    case truncatedGzip(path: String, offset: Int)

    /// The file to be written exists, and replacing it was not asked for.
    case exists(path: String)
    /// The folder of the file to be written does not exist.
    case noSuchFolder(path: String)
    /// The file could not be created for another reason, given as `errno`.
    case createFailed(path: String, errno: Int32)
    /// Writing, flushing or moving into place failed, with its `errno` (`ENOSPC`: the disk is full).
    case writeFailed(path: String, errno: Int32)
    /// The reader of the pipe went away, and SIGPIPE is ignored in this process.
    case brokenPipe(path: String)

    /// Whether it is about reading, not writing.
    public var isAboutInput: Bool {
        switch self {
        case .notFound, .isDirectory, .notPermitted, .openFailed, .readFailed, .damagedGzip, .truncatedGzip: true
        case .exists, .noSuchFolder, .createFailed, .writeFailed, .brokenPipe: false
        }
    }

    /// The path that the error is about.
    public var path: String {
        switch self {
        case .notFound(let path), .isDirectory(let path), .notPermitted(let path), .exists(let path),
            .noSuchFolder(let path), .brokenPipe(let path):
            return path
        case .openFailed(let path, _), .readFailed(let path, _), .createFailed(let path, _),
            .writeFailed(let path, _), .damagedGzip(let path, _), .truncatedGzip(let path, _):
            return path
        }
    }
}

extension ByteStreamError: CustomStringConvertible {
    /// One line: the path, then what is wrong.
    public var description: String { "\(shownPath): \(words)" }

    private var shownPath: String { path == "-" ? "standard input" : path }

    private var words: String {
        switch self {
        case .notFound: return "no such file"
        case .isDirectory: return "is a folder, not a file"
        case .notPermitted: return "permission denied"
        case .openFailed(_, let code): return "cannot be opened: \(errnoWords(code))"
        case .readFailed(_, let code): return "reading failed: \(errnoWords(code))"
        case .damagedGzip(_, let offset): return "damaged gzip data at byte \(offset)"
        case .truncatedGzip(_, let offset): return "incomplete gzip data: the file ends at byte \(offset)"
        case .exists: return "the file already exists"
        case .noSuchFolder: return "no such folder"
        case .createFailed(_, let code): return "cannot be created: \(errnoWords(code))"
        case .writeFailed(_, let code): return "writing failed: \(errnoWords(code))"
        case .brokenPipe: return "the reader closed the pipe"
        }
    }
}

/// The C library's words for an `errno`, beginning in lower case as the rest of our messages do.
func errnoWords(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    // strerror_r, since strerror shares its buffer among threads.
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.prefix(1).lowercased() + text.dropFirst()
}

extension ByteStreamError {
    /// The error for an `open` of `path` for reading that failed with `code`.
    static func opening(_ path: String, errno code: Int32) -> ByteStreamError {
        switch code {
        case ENOENT, ENOTDIR: return .notFound(path: path)
        case EISDIR: return .isDirectory(path: path)
        case EACCES, EPERM: return .notPermitted(path: path)
        default: return .openFailed(path: path, errno: code)
        }
    }

    /// The error for creating or moving a file to `path` that failed with `code`.
    static func creating(_ path: String, errno code: Int32) -> ByteStreamError {
        switch code {
        case ENOENT, ENOTDIR: return .noSuchFolder(path: path)
        case EISDIR: return .isDirectory(path: path)
        case EACCES, EPERM: return .notPermitted(path: path)
        case EEXIST: return .exists(path: path)
        case ENOSPC, EDQUOT, EIO: return .writeFailed(path: path, errno: code)
        default: return .createFailed(path: path, errno: code)
        }
    }
}
