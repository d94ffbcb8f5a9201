import ByteStreams
import Foundation
import Tabular
import Testing

@testable import BrokerCommands

/// Runs a command line in this process, with streams in memory.
struct InProcess {
    /// What the process around the command is like.
    struct Surroundings {
        var environment: [String: String] = [:]
        var now = Moment(day: CalendarDate(iso: "2026-11-23")!)
        var isOutputTerminal = false
        var isErrorTerminal = false
    }

    /// Runs the arguments and gives the status and what was written to the two streams.
    static func run(
        _ arguments: [String], _ surroundings: Surroundings = Surroundings()
    ) -> (status: BrokerCommands.ExitStatus, output: String, errors: String) {
        let output = MemorySink()
        let errors = MemorySink()
        let context = CommandContext(
            now: surroundings.now, environment: surroundings.environment, userName: "test", input: 0, output: output,
            errors: errors, isErrorTerminal: surroundings.isErrorTerminal,
            terminalWidth: surroundings.isOutputTerminal ? 10_000 : nil)
        let status = Program.run(arguments, context)
        return (status, output.text, errors.text)
    }
}

/// A home folder of its own, with a demo store in it, logged in.
final class DemoHome: Sendable {
    let folder: String

    /// For tests that only read.
    static let shared = Result { try DemoHome() }

    private let now: Moment

    init(now: Moment = InProcess.Surroundings().now) throws {
        self.now = now
        folder = NSTemporaryDirectory() + "broker-in-process-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let made = run(["demo", "--store", store])
        try #require(made.status == .success, "\(made.errors)")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var store: String { folder + "/store.sqlite" }

    func run(
        _ arguments: [String], _ change: (inout InProcess.Surroundings) -> Void = { _ in }
    ) -> (status: BrokerCommands.ExitStatus, output: String, errors: String) {
        var surroundings = InProcess.Surroundings()
        surroundings.now = now
        surroundings.environment = ["HOME": folder, "BROKER_STORE": store]
        change(&surroundings)
        return InProcess.run(arguments, surroundings)
    }

    /// The output of a command that must succeed without a word on standard error.
    func answer(_ arguments: String...) -> String {
        let answer = run(arguments)
        #expect(answer.status == .success && answer.errors == "", "\(arguments) \(answer.errors)")
        return answer.output
    }

    func write(_ text: String, to name: String) throws -> String {
        let path = folder + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}
