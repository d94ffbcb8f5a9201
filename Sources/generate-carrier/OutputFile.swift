import SampleCarrier

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why the program ended, and with which exit status.
struct Failure: Error {
    var message: String
    var status: Int32
}

/// A file being written, with every write checked.
struct OutputFile {
    private let descriptor: Int32
    private let path: String

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if descriptor < 0 { throw OutputFile.failure("cannot create", path, status: 73) }
    }

    static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure("cannot create", path, status: 73) }
    }

    func write(_ bytes: [UInt8]) throws {
        var written = 0
        try bytes.withUnsafeBytes { raw in
            while written < raw.count {
                let count = writeSome(UnsafeRawBufferPointer(rebasing: raw[written...]))
                if count < 0 {
                    if errno == EINTR { continue }
                    throw OutputFile.failure("cannot write", path, status: 74)
                }
                written += count
            }
        }
    }

    /// Writes what the buffer holds and empties it.
    func drain(_ buffer: inout ByteBuffer) throws {
        try write(buffer.bytes)
        buffer.removeAll()
    }

    func close() throws {
        if closeDescriptor(descriptor) != 0 { throw OutputFile.failure("cannot write", path, status: 74) }
    }

    private func writeSome(_ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
        Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    private static func failure(_ what: String, _ path: String, status: Int32) -> Failure {
        Failure(message: "\(what) \(path): \(String(cString: strerror(errno)))", status: status)
    }
}

/// The system's `close`, under a name that the method of the file doesn't hide.
private func closeDescriptor(_ descriptor: Int32) -> Int32 {
    close(descriptor)
}
