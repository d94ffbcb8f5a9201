internal import ByteStreams
internal import Foundation

/// Hands a message over. There are two: a mail program, and files beside the store.
protocol MailTransport {
    /// - Throws: any error; the mail is kept then.
    func deliver(_ message: String, id: String) throws
}

/// Writes `.eml` files into the Maildir `<store>.outbox`, so that a first run needs no server.
struct OutboxTransport: MailTransport {
    let folder: String

    func deliver(_ message: String, id: String) throws {
        for name in ["new", "cur", "tmp"] { try StoreFiles.makePrivateFolder(for: "\(folder)/\(name)/x") }
        let file = try AtomicFile(path: "\(folder)/new/\(id).eml", replaceExisting: false)
        try file.sink.write(message)
        try file.commit()
    }
}

/// Runs a mail program with the interface that sendmail, postfix, msmtp and nullmailer share: `-t -i`, the message on standard input.
struct SendmailTransport: MailTransport {
    let program: String

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    func deliver(_ message: String, id: String) throws {
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw Failed(description: "the mail program \(program) does not exist")
        }
        // A file, not a pipe: a program that ends early must not end this one by SIGPIPE.
        let input = try temporaryFile(message)
        defer { try? input.close() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["-t", "-i"]
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { throw Failed(description: "the mail program \(program) cannot be run") }
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failed(description: "the mail program \(program) ended with status \(process.terminationStatus)")
        }
    }

    /// A nameless file: the message may hold a code.
    private func temporaryFile(_ text: String) throws -> FileHandle {
        let descriptor = NamelessFile.make()
        guard descriptor >= 0 else { throw Failed(description: "no temporary file can be created for the mail") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.seek(toOffset: 0)
        return handle
    }
}
