import ByteStreams
import Glibc

/// Where libxlsxwriter, which writes by path, puts the workbook, and how it gets from there to where it was asked for.
///
/// Either the temporary file of an `AtomicFile`, or a private file (0600) that is copied to a sink. The library's own parts
/// are in the same folder; it makes them 0600 and unlinks them at once, so that nobody else can read them and none is left.
final class XLSXPlace {
    let path: String
    /// Where the library keeps its parts.
    let folder: String
    /// What errors call the workbook.
    let name: String
    private let target: (any ByteSink)?
    /// Never committed: it is gone with this object.
    private let scratch: AtomicFile?

    init(_ output: TableOutput, temporaryFolder: String) throws {
        if case .file(let file) = output, let temporaryPath = file.temporaryPath {
            (path, folder, name) = (temporaryPath, file.folder, file.path)
            (target, scratch) = (nil, nil)
            return
        }
        let unique = String(UInt64.random(in: .min ... .max), radix: 36)
        let scratch = try AtomicFile(path: "\(temporaryFolder)/broker-\(unique).xlsx", replaceExisting: false)
        (path, folder, name) = (scratch.temporaryPath ?? scratch.path, temporaryFolder, temporaryFolder)
        (target, self.scratch) = (output.sink, scratch)
    }

    /// Copies the finished workbook to the sink, if that is where it belongs.
    func deliver() throws {
        guard let target else { return }
        defer { scratch?.cancel() }
        let source = try ByteSource(path: path)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        defer { buffer.deallocate() }
        while case let count = try source.read(into: buffer), count > 0 {
            try target.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        try target.flush()
    }

    /// Whether the folder has room for the parts that are put together at the end. The library does not notice when it
    /// hasn't, and would make a damaged workbook of it.
    func requireSpace(_ bytes: Int) throws {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return }
        let free = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
        guard !free.overflow, free.partialValue < UInt64(bytes) else { return }
        throw ByteStreamError.writeFailed(path: name, errno: ENOSPC)
    }
}
