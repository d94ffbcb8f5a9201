internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// One thread.
struct AdminMessagesShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a thread and mark it read.",
        discussion: Help.examples("broker admin messages show 3"))

    @Argument(help: ArgumentHelp("The thread's number.", valueName: "thread"))
    var thread: Int64

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Thread \(thread)")
        let invocation = try Invocation(context, global)
        let sections = try MessageDesk(store: invocation.store, operator: invocation.operatorAccess())
            .show(thread, now: context.now)
        try output.renderSections(output.chosenFormat == .table ? sections.map(\.withLines) : sections)
    }
}
