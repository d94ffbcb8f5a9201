internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The carrier's side of SUP-2.
struct AdminMessages: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "The carrier's desk: read and answer brokers' messages.",
        discussion: Help.examples(
            "broker admin messages list --unread", "broker admin messages show 3",
            "broker admin messages reply 3 --attach letter.pdf < text", "broker admin messages close 3"),
        subcommands: [
            AdminMessagesList.self, AdminMessagesShow.self, AdminMessagesReply.self, AdminMessagesFetch.self,
            AdminMessagesClose.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// All threads.
struct AdminMessagesList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List all brokers' threads, those with the newest message first.",
        discussion: Help.examples("broker admin messages list", "broker admin messages list --unread"))

    @Flag(help: "Only threads with messages that the desk has not read.")
    var unread = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: MessageDesk.columns, title: "Messages") { session, request, write in
                try MessageDesk(store: session.store, operator: session.operatorAccess())
                    .list(unread: unread, request, row: write)
            }
    }
}

/// One thread.
struct AdminMessagesShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a thread; the desk has read it then.",
        discussion: Help.examples("broker admin messages show 3"))

    @Argument(help: ArgumentHelp("The number of the thread.", valueName: "thread"))
    var thread: Int64

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Thread \(thread)")
        let session = try Session(context, global)
        let sections = try MessageDesk(store: session.store, operator: session.operatorAccess())
            .show(thread, now: context.now)
        try output.renderSections(output.chosenFormat == .table ? sections.map(\.withLines) : sections)
    }
}

/// The desk's answer.
struct AdminMessagesReply: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Answer a thread; who wrote last gets a mail that a message waits.",
        discussion: Help.examples(
            "broker admin messages reply 3 < text",
            "broker admin messages reply 3 --attach letter.pdf --body-file text",
            prose: "The mail holds neither subject nor text."))

    @Argument(help: ArgumentHelp("The number of the thread.", valueName: "thread"))
    var thread: Int64

    @OptionGroup var message: MessageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let desk = try MessageDesk(store: session.store, operator: session.operatorAccess())
        try desk.reply(message.draft(session), to: thread, now: context.now)
        session.note("thread \(thread) is answered")
    }
}

/// An attachment.
struct AdminMessagesFetch: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Write an attachment to a file.",
        discussion: Help.examples("broker admin messages fetch 3 1 -o census.xlsx"))

    @Argument(help: ArgumentHelp("The number of the thread.", valueName: "thread"))
    var thread: Int64

    @Argument(help: ArgumentHelp("The number of the attachment in it.", valueName: "number"))
    var number: Int64

    @OptionGroup var target: AttachmentOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let desk = try MessageDesk(store: session.store, operator: session.operatorAccess())
        try target.write(desk.attachment(number, of: thread, now: context.now))
    }
}

/// The end of a thread.
struct AdminMessagesClose: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a thread: nobody adds to it any more.",
        discussion: Help.examples("broker admin messages close 3"))

    @Argument(help: ArgumentHelp("The number of the thread.", valueName: "thread"))
    var thread: Int64

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try MessageDesk(store: session.store, operator: session.operatorAccess()).close(thread, now: context.now)
        session.note("thread \(thread) is closed")
    }
}
