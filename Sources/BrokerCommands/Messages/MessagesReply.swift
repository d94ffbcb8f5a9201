internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// One more message.
struct MessagesReply: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Add a message to a thread.",
        discussion: Help.examples(
            "broker messages reply 3 < text", "broker messages reply 3 --attach census.xlsx --body-file text"))

    @Argument(
        help: ArgumentHelp("The number of the thread.", valueName: "thread"), completion: Completions.stored(.threads))
    var thread: Int64

    @OptionGroup var message: MessageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = try invocation.service(MessageService.init)
        try service.reply(message.draft(invocation), to: thread)
        invocation.note("sent in thread \(thread)")
    }
}
