internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The end of a thread.
struct AdminMessagesClose: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a thread: nobody adds to it any more.",
        discussion: Help.examples("broker admin messages close 3"))

    @Argument(
        help: ArgumentHelp("The number of the thread.", valueName: "thread"), completion: Completions.kept(.threads))
    var thread: Int64

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(MessageDesk.init).close(thread, now: context.now)
        invocation.note("thread \(thread) is closed")
    }
}
