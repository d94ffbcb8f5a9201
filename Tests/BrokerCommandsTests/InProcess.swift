import BrokerCommands
import ByteStreams
import Foundation
import Tabular

/// Runs command lines in this process, with streams in memory and folders of their own.
final class InProcess {
    /// A folder that goes away with this object.
    let folder: String
    /// The checkout.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    init() {
        folder = NSTemporaryDirectory() + "broker-in-process-" + UUID().uuidString
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Runs the arguments and gives the status and what was written to the two streams.
    func run(
        _ arguments: [String], input: String = ""
    ) -> (status: BrokerCommands.ExitStatus, output: String, errors: String) {
        let output = MemorySink()
        let errors = MemorySink()
        let pipe = Pipe()
        pipe.fileHandleForWriting.write(Data(input.utf8))
        pipe.fileHandleForWriting.closeFile()
        let context = CommandContext(
            now: 1_795_392_000, today: CalendarDate(iso: "2026-11-23")!,
            environment: ["HOME": folder, "BROKER_STORE": path("demo.sqlite")], userName: "test",
            input: pipe.fileHandleForReading.fileDescriptor, output: output, errors: errors)
        return withExtendedLifetime(pipe) {
            let status = Program.run(arguments, context)
            return (status, output.text, errors.text)
        }
    }

    /// With the store of the example, and somebody logged in to it.
    static func demo() -> InProcess {
        let process = InProcess()
        let made = process.run(["demo", "--store", process.path("demo.sqlite")])
        precondition(made.status == .success, made.errors)
        return process
    }
}
