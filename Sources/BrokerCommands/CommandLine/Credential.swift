internal import BrokerPortal
internal import ByteStreams
internal import Glibc

/// By what right a command asks: `BROKER_TOKEN`, then the file that `BROKER_TOKEN_FILE` names, then the session file.
struct Credential {
    enum Kind { case session, token }

    let kind: Kind
    let secret: String
    /// Where it came from, for `whoami`.
    let source: String

    /// - Throws: 77 when there is none, or others may read the file; 66 for a token file that cannot be read.
    init(_ settings: Settings, _ storePath: String) throws {
        if let token = settings.variable("BROKER_TOKEN") {
            (kind, secret, source) = (.token, token, "BROKER_TOKEN")
        } else if let path = settings.variable("BROKER_TOKEN_FILE") {
            (kind, secret, source) = (.token, try Credential.read(path), path)
        } else {
            let file = try SessionFile(settings)
            guard let invocation = try file.token(forStore: storePath) else {
                throw Failure(
                    .notLoggedIn, "nobody is logged in to this store",
                    hint: "log in with 'broker login EMAIL', or give a token in BROKER_TOKEN")
            }
            (kind, secret, source) = (.session, invocation, "session")
        }
    }

    private static func read(_ path: String) throws -> String {
        let source = try ByteSource(path: path)
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 {
            throw Failure(
                .tokenFileNotPrivate,
                "others may read the token file: \(path)",
                hint: "chmod 600 '\(path)'")
        }
        let text = String(decoding: try source.peek(4_096), as: UTF8.self)
        guard let token = text.split(whereSeparator: { $0.isWhitespace }).first else {
            throw Failure(.tokenFileEmpty, "the token file is empty: \(path)")
        }
        return String(token)
    }
}
