internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The desk's answer.
struct AdminMessagesReply: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Answer a thread; who wrote last gets a mail that a message waits.",
        discussion: Help.examples(
            "broker admin messages reply 3 < text",
            "broker admin messages reply 3 --attach letter.pdf --body-file text",
            prose: "The mail holds neither subject nor text."))

    @Argument(
        help: ArgumentHelp("The number of the thread.", valueName: "thread"), completion: Completions.kept(.threads))
    var thread: Int64

    @OptionGroup var message: MessageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let desk = try invocation.service(MessageDesk.init)
        try desk.reply(message.draft(invocation), to: thread, now: context.now)
        invocation.note("thread \(thread) is answered")
    }
}
