internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The end of a thread.
struct AdminMessagesClose: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a thread, so that nobody can reply to it.",
        discussion: Help.examples("broker admin messages close 3"))

    @Argument(help: ArgumentHelp("The thread's number.", valueName: "thread"))
    var thread: Int64

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try MessageDesk(store: invocation.store, operator: invocation.operatorAccess()).close(thread, now: context.now)
        invocation.note("thread \(thread) is closed")
    }
}
