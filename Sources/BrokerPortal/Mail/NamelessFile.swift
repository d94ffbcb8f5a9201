internal import Foundation
internal import Glibc

/// A file without a name, 0600, which is gone when it is closed.
enum NamelessFile {
    /// An open descriptor, or -1.
    static func make() -> Int32 {
        var template = Array((NSTemporaryDirectory() + "broker-mail-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return -1 }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }
}
