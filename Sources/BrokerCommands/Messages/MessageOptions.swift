internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// What a message says, and what goes with it. The text is never an argument, as others may see those.
struct MessageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Attach this file; may be repeated, up to 10 times 10 MB.", valueName: "file"),
        completion: .file())
    var attach: [String] = []

    @Option(
        name: .customLong("body-file"),
        help: ArgumentHelp("Read the text from this file instead of standard input.", valueName: "file"),
        completion: .file())
    var bodyFile: String?

    /// - Throws: 64 when there is nobody to ask, 65 for what a message does not take, 66 for a file that cannot be read.
    func draft(_ invocation: Invocation) throws -> MessageDraft {
        let context = invocation.context
        if bodyFile == nil, context.isInputTerminal {
            guard !invocation.global.noInput else {
                throw Failure.usage("the text is needed, and nobody can be asked", hint: "give it with --body-file")
            }
            context.say("Your message; end it with Ctrl-D on a line of its own:")
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

    func write(_ bytes: [UInt8], _ context: CommandContext) throws {
        try OutputFile(output, force: force, context).write { file in
            try bytes.withUnsafeBytes { try file.sink.write($0) }
        }
    }
}
