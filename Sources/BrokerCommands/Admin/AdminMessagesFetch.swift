internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// An attachment.
struct AdminMessagesFetch: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Write an attachment to a file.",
        discussion: Help.examples("broker admin messages fetch 3 1 -o census.xlsx"))

    @Argument(
        help: ArgumentHelp("The number of the thread.", valueName: "thread"), completion: Completions.kept(.threads))
    var thread: Int64

    @Argument(help: ArgumentHelp("The number of the attachment in it.", valueName: "number"))
    var number: Int64

    @OptionGroup var target: AttachmentOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let desk = try invocation.service(MessageDesk.init)
        try target.write(desk.attachment(number, of: thread, now: context.now), context)
    }
}
