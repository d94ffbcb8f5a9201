internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// SUP-2: secure messages with the carrier.
struct MessageCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "Secure messages with the carrier's desk, with attachments.",
        discussion: Help.examples(
            "broker messages list --unread", "broker messages show 3",
            "broker messages send --subject 'Late bill' --group 004512/0001 < text",
            "broker messages reply 3 --attach census.xlsx < text", "broker messages fetch 3 1 -o letter.pdf"),
        subcommands: [
            MessagesList.self, MessagesShow.self, MessagesSend.self, MessagesReply.self, MessagesFetch.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// The threads.
struct MessagesList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the threads, those with the newest message first.",
        discussion: Help.examples(
            "broker messages list", "broker messages list --unread --format json",
            prose:
                "The threads of the profile in force. Unread are messages by others that this account has not been shown yet."
        ))

    @Flag(help: "Only threads with messages that this account has not read.")
    var unread = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: MessageService.columns, title: "Messages") { session, request, write in
                try MessageService(store: session.store, viewer: session.viewer())
                    .list(unread: unread, request, row: write)
            }
    }
}

/// One thread.
struct MessagesShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a thread: its messages, the oldest first, and its attachments.",
        discussion: Help.examples(
            "broker messages show 3", "broker messages show 3 --format json",
            prose: "Its messages count as read then, unless the token in use may only read."))

    @Argument(help: ArgumentHelp("The number of the thread.", valueName: "thread"))
    var thread: Int64

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Thread \(thread)")
        let session = try Session(context, global)
        let sections = try MessageService(store: session.store, viewer: session.viewer()).show(thread)
        try output.renderSections(output.chosenFormat == .table ? sections.map(\.withLines) : sections)
    }
}

/// A new thread.
struct MessagesSend: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Write to the carrier's desk: begins a thread.",
        discussion: Help.examples(
            "broker messages send --subject 'Late bill' --group 004512/0001 < text",
            "broker messages send --subject Census --attach census.xlsx --body-file text",
            prose: """
                The text is UTF-8, up to 64 KB, from standard input or a file; at a terminal it is asked for. The thread's number goes to standard output. \
                Text and attachments are kept encrypted.
                """))

    @Option(help: ArgumentHelp("What it is about, on one line.", valueName: "text"))
    var subject: String

    @Option(help: ArgumentHelp("The group it is about, with its suffix.", valueName: "parent/suffix"))
    var group: GroupNumber?

    @OptionGroup var message: MessageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let service = try MessageService(store: session.store, viewer: session.viewer())
        let thread = try service.send(message.draft(session), subject: subject, group: group)
        try context.answer(line: "\(thread)")
        session.note("sent as thread \(thread)")
    }
}

/// One more message.
struct MessagesReply: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Add a message to a thread.",
        discussion: Help.examples(
            "broker messages reply 3 < text", "broker messages reply 3 --attach census.xlsx --body-file text"))

    @Argument(help: ArgumentHelp("The number of the thread.", valueName: "thread"))
    var thread: Int64

    @OptionGroup var message: MessageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let service = try MessageService(store: session.store, viewer: session.viewer())
        try service.reply(message.draft(session), to: thread)
        session.note("sent in thread \(thread)")
    }
}

/// An attachment.
struct MessagesFetch: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Write an attachment to a file.",
        discussion: Help.examples(
            "broker messages fetch 3 1 -o letter.pdf",
            prose:
                "It is checked against the SHA-256 of what was sent; one that differs is not written, and the status is 74."
        ))

    @Argument(help: ArgumentHelp("The number of the thread.", valueName: "thread"))
    var thread: Int64

    @Argument(help: ArgumentHelp("The number of the attachment in it.", valueName: "number"))
    var number: Int64

    @OptionGroup var target: AttachmentOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let service = try MessageService(store: session.store, viewer: session.viewer())
        try target.write(service.attachment(number, of: thread))
    }
}
