import Foundation
import SampleCarrier

/// The repository, found from where this file stands.
let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Runs a program and hands back its status and what it printed.
func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}

/// Whether Python can do what an independent check needs; a machine without it skips the check.
func hasPython(_ statement: String) -> Bool {
    (try? run(["python3", "-c", statement]))?.status == 0
}

/// Gives a new folder to `body` and removes it afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

/// Writes files into a folder.
func write(_ files: [SampleFile], into folder: URL) throws {
    for file in files {
        try Data(file.text.utf8).write(to: folder.appending(path: file.name))
    }
}
