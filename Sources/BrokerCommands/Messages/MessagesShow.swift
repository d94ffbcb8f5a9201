internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// One thread.
struct MessagesShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a thread's messages, oldest first, and attachments.",
        discussion: Help.examples(
            "broker messages show 3", "broker messages show 3 --format json",
            prose: "Marks the messages read, unless you use a read-only token."))

    @Argument(help: ArgumentHelp("The thread's number.", valueName: "thread"))
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
