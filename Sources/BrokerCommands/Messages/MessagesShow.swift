internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

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
        let invocation = try Invocation(context, global)
        let sections = try MessageService(store: invocation.store, viewer: invocation.viewer()).show(thread)
        try output.renderSections(output.chosenFormat == .table ? sections.map(\.withLines) : sections)
    }
}
