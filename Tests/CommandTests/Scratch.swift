import Foundation
import Testing

/// What a run of the program gave.
struct Outcome {
    let status: Int32
    let output: String
    let errors: String
}

/// A home folder of its own, in which the built `broker` is run as cron would run it: with hardly any environment.
final class Scratch {
    static let binary: String = {
        if let path = ProcessInfo.processInfo.environment["BROKER_BINARY"] { return path }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return root.appendingPathComponent(".build/debug/broker").path
    }()
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    let home: String

    init() throws {
        home = NSTemporaryDirectory() + "broker-command-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    /// The demo store, made once for all tests (a password takes its time) and copied for each.
    static func demo() throws -> Scratch {
        let scratch = try Scratch()
        let template = try template.get()
        let copy = try scratch.shell("cp -a '\(template.home)/.' '\(scratch.home)/'")
        try #require(copy.status == 0)
        // The session file names the store by its path.
        let session = scratch.home + "/.local/state/broker/session"
        let text = try String(contentsOfFile: session, encoding: .utf8)
        try text.replacingOccurrences(of: template.home, with: scratch.home).write(
            toFile: session, atomically: false, encoding: .utf8)
        return scratch
    }

    /// Nothing changes it once it is made.
    nonisolated(unsafe) private static let template: Result<Scratch, any Error> = Result {
        let scratch = try Scratch()
        let outcome = try scratch.broker("demo", "--store", scratch.store, "--quiet")
        try #require(outcome.status == 0, "\(outcome.errors)")
        return scratch
    }

    var store: String { home + "/.local/share/broker/store.sqlite" }

    func path(_ name: String) -> String { home + "/" + name }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try text.write(toFile: path(name), atomically: false, encoding: .utf8)
        return path(name)
    }

    /// Runs `broker` with these arguments.
    func broker(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Outcome {
        try run(Scratch.binary, arguments, input: input, environment: environment)
    }

    /// Runs a line of bash, with `broker` on its path.
    func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
        try run("/bin/bash", ["-c", line], input: "", environment: environment)
    }

    /// What SQL answers in the sqlite3 shell.
    func sql(_ text: String) throws -> String {
        let outcome = try run("/usr/bin/sqlite3", ["-batch", store, text], input: "", environment: [:])
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.trimmingCharacters(in: .newlines)
    }

    /// The same of the file beside the store: audit log, sessions, failures.
    func auditSQL(_ text: String) throws -> String {
        let outcome = try run("/usr/bin/sqlite3", ["-batch", store + ".audit", text], input: "", environment: [:])
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.trimmingCharacters(in: .newlines)
    }

    /// Runs a program to its end; both pipes are drained while it runs, by way of files.
    func run(
        _ program: String, _ arguments: [String], input: String, environment: [String: String] = [:]
    ) throws -> Outcome {
        let id = UUID().uuidString
        let files = ["in", "out", "err"].map { NSTemporaryDirectory() + "broker-\(id).\($0)" }
        defer { files.forEach { try? FileManager.default.removeItem(atPath: $0) } }
        try input.write(toFile: files[0], atomically: false, encoding: .utf8)
        for file in files[1...] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: home)
        let folder = (Scratch.binary as NSString).deletingLastPathComponent
        process.environment = ["HOME": home, "PATH": "\(folder):/usr/bin:/bin", "BROKER_CLOCK": "2026-11-23"]
            .merging(environment) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: files[0])
        process.standardOutput = FileHandle(forWritingAtPath: files[1])
        process.standardError = FileHandle(forWritingAtPath: files[2])
        try process.run()
        process.waitUntilExit()
        let texts = files[1...].map {
            String(decoding: FileManager.default.contents(atPath: $0) ?? Data(), as: UTF8.self)
        }
        let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
        return Outcome(status: status, output: texts[0], errors: texts[1])
    }

    /// Runs a Python program that can import what the tests need.
    func python(_ program: String, _ arguments: String...) throws -> Outcome {
        try run("/usr/bin/python3", ["-c", program] + arguments, input: "", environment: [:])
    }

    /// An answer that must come with status 0 and nothing on standard error.
    func answer(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
        let outcome = try run(Scratch.binary, arguments, input: "", environment: environment)
        #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
        #expect(outcome.errors == "", "\(arguments)")
        return outcome.output
    }
}
