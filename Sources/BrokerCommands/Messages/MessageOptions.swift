internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// The text and attachments of a message. The text is never an argument, because other users can see those.
struct MessageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Attach this file, at most 10 MB; may be repeated up to 10 times.", valueName: "file"),
        completion: .file())
    var attach: [String] = []

    @Option(
        name: .customLong("body-file"),
        help: ArgumentHelp("Read the text from this file instead of standard input.", valueName: "file"),
        completion: .file())
    var bodyFile: String?

    /// - Throws: 64 when it cannot prompt, 65 for text or files that a message does not accept, 66 for a file that cannot be read.
    func draft(_ invocation: Invocation) throws -> MessageDraft {
        let context = invocation.context
        if bodyFile == nil, context.isInputTerminal {
            guard !invocation.global.noInput else {
                throw Failure.usage(
                    "the text is missing and cannot be prompted for", hint: "provide it with --body-file")
            }
            context.say("Type your message and end it with Ctrl-D on a new line:")
        }
        let text = try RawFile.bytes(
            path: bodyFile ?? "-", standardInput: context.input, limit: MessageDraft.bodyLimit)
        var draft = try MessageDraft(body: text)
        for path in attach {
            // Standard input holds the text.
            let place = path == "-" ? "./-" : path
            try draft.attach(path, bytes: RawFile.bytes(path: place, limit: MessageDraft.attachmentLimit))
        }
        return draft
    }
}

/// Where an attachment goes.
struct AttachmentOptions: ParsableArguments {
    @Option(
        name: [.short, .long], help: ArgumentHelp("Write to this file.", valueName: "path"), completion: .file())
    var output: String

    @Flag(help: "Replace an existing output file.")
    var force = false

    func write(_ bytes: [UInt8]) throws {
        do {
            let file = try AtomicFile(path: output, replaceExisting: force)
            try bytes.withUnsafeBytes { try file.sink.write($0) }
            try file.commit()
        } catch let error as ByteStreamError {
            throw Failure.output(error)
        }
    }
}
