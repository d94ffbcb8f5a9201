internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The desk's answer.
struct AdminMessagesReply: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Reply to a thread; the last sender is notified by mail.",
        discussion: Help.examples(
            "broker admin messages reply 3 < text",
            "broker admin messages reply 3 --attach letter.pdf --body-file text",
            prose: "The notification contains neither subject nor text."))

    @Argument(help: ArgumentHelp("The thread's number.", valueName: "thread"))
    var thread: Int64

    @OptionGroup var message: MessageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let desk = try MessageDesk(store: invocation.store, operator: invocation.operatorAccess())
        try desk.reply(message.draft(invocation), to: thread, now: context.now)
        invocation.note("replied to thread \(thread)")
    }
}
