internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// One thread.
struct MessagesShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a thread: its messages, the oldest first, and its attachments.",
        discussion: Help.examples(
            "broker messages show 3", "broker messages show 3 --format json",
            prose: "Its messages count as read then, unless the token in use may only read."))

    static let answer = Answer.sections("Thread", MessageService.sections)

    @Argument(
        help: ArgumentHelp("The number of the thread.", valueName: "thread"), completion: Completions.stored(.threads))
    var thread: Int64

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try table(context, title: "Thread \(thread)")
        let sections = try Invocation(context, global).service(MessageService.init).show(thread)
        try output.renderSections(output.format == .table ? sections.map(\.withLines) : sections)
    }
}
