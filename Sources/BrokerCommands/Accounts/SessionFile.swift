internal import BrokerPortal
internal import ByteStreams
internal import Glibc

/// The secrets of the sessions of this user, a store a line, in `$XDG_STATE_HOME/broker/session`, 0600 in a 0700 folder.
struct SessionFile {
    private let folder: String
    private var path: String { folder + "/session" }

    init(_ settings: Settings) throws { folder = try settings.stateFolder() }

    func token(forStore store: String) throws -> String? {
        try entries().first { $0.store == SessionFile.resolved(store) }?.token
    }

    func setToken(_ token: String?, forStore store: String) throws {
        let resolved = SessionFile.resolved(store)
        var lines = try entries().filter { $0.store != resolved }.map { "\($0.token)\t\($0.store)\n" }
        if let token { lines.append("\(token)\t\(resolved)\n") }
        try StateFolder.make(folder)
        let file = try AtomicFile(path: path, replaceExisting: true)
        try file.sink.write(lines.joined())
        try file.commit()
    }

    private func entries() throws -> [(token: String, store: String)] {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
            throw Failure(
                .sessionNotPrivate,
                "others may read the session file: \(path)",
                hint: "remove it and log in again")
        }
        let source = try ByteSource(path: path)
        let text = String(decoding: try source.peek(1 << 20), as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }

    /// The same store by whatever path it is named.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
