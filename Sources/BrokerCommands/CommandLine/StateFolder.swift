internal import BrokerPortal
internal import Glibc

/// Folders of ours: made with their parents, 0700.
enum StateFolder {
    /// - Throws: 73 when the folder cannot be made.
    static func make(_ path: String) throws {
        guard access(path, F_OK) != 0 else { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try make(String(path[..<slash])) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw Failure(
                .cannotCreate, "cannot make the folder \(path)", hint: nil)
        }
    }
}
