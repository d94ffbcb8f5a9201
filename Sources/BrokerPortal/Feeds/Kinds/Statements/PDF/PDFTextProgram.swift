internal import Foundation
internal import Tabular

/// Runs `pdftotext` of poppler-utils, which tells the words of a PDF with their places.
///
/// It gets the PDF on its standard input, no more than 60 seconds and 512 MB, and a plain environment. What it reads is a stranger's file.
enum PDFTextProgram {
    private static let seconds = 60
    private static let kilobytes = 512 * 1_024
    /// Far beyond the words of any statement.
    private static let outputLimit = 256 << 20

    /// - Throws: `BrokerError` of kind `unavailable` where the program is not installed, `badData` where it cannot read the PDF.
    static func pages(of pdf: [UInt8], fileName: String) throws -> PDFPages {
        let input = try unnamedFile(pdf)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "ulimit -v \(kilobytes); ulimit -t \(seconds); exec pdftotext -q -enc UTF-8 -bbox-layout - -",
        ]
        process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        process.standardInput = input
        let (output, errors) = (PipeDrain(limit: outputLimit), PipeDrain(limit: 1 << 16))
        process.standardOutput = output.pipe
        process.standardError = errors.pipe
        try process.run()
        output.start()
        errors.start()
        let isInTime = wait(process)
        let (data, isWhole) = output.finish()
        _ = errors.finish()
        guard isInTime else { throw problem(fileName, "reading its text took more than \(seconds) seconds") }
        if process.terminationReason == .exit, process.terminationStatus == 127 {
            throw BrokerError(
                .pdftotextMissing, "\(fileName): reading a PDF needs the program pdftotext",
                hint:
                    "install it: apt-get install poppler-utils; or keep the file alone: broker import --as statement-file"
            )
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0, isWhole,
            let pages = PDFPages(boundingBoxes: String(decoding: data, as: UTF8.self))
        else { throw problem(fileName, "its text cannot be read: the PDF is damaged, has a password, or is too large") }
        return pages
    }

    private static func problem(_ fileName: String, _ words: String) -> BrokerError {
        BrokerError(
            .pdfUnreadable, "\(fileName): \(words)",
            hint: "keep the file alone: broker import --as statement-file")
    }

    private static func wait(_ process: Process) -> Bool {
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            process.waitUntilExit()
            done.signal()
        }
        if done.wait(timeout: .now() + .seconds(seconds)) == .success { return true }
        kill(process.processIdentifier, SIGKILL)
        done.wait()
        return false
    }

    /// A file without a name: nothing of a statement is left on the disk, whatever happens.
    private static func unnamedFile(_ bytes: [UInt8]) throws -> FileHandle {
        var template = Array("\(NSTemporaryDirectory())broker-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw BrokerError(.temporaryFile, "no temporary file can be made")
        }
        unlink(template)
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data(bytes))
        try file.seek(toOffset: 0)
        return file
    }
}

/// Reads a pipe to its end on a thread of its own, so that the process that writes never waits.
private final class PipeDrain: @unchecked Sendable {
    let pipe = Pipe()
    private let limit: Int
    private let group = DispatchGroup()
    private var data = Data()
    private var isWhole = true

    init(limit: Int) { self.limit = limit }

    func start() {
        group.enter()
        DispatchQueue.global().async { [self] in
            while case let block = pipe.fileHandleForReading.availableData, !block.isEmpty {
                if data.count + block.count <= limit { data.append(block) } else { isWhole = false }
            }
            group.leave()
        }
    }

    func finish() -> (data: Data, isWhole: Bool) {
        group.wait()
        return (data, isWhole)
    }
}
