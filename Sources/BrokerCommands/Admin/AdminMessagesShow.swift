internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// One thread.
struct AdminMessagesShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a thread; the desk has read it then.",
        discussion: Help.examples("broker admin messages show 3"))

    static let answer = Answer.sections("Thread", MessageDesk.sections)

    @Argument(
        help: ArgumentHelp("The number of the thread.", valueName: "thread"), completion: Completions.kept(.threads))
    var thread: Int64

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try table(context, title: "Thread \(thread)")
        let sections = try Invocation(context, global).service(MessageDesk.init).show(thread, now: context.now)
        try output.renderSections(output.format == .table ? sections.map(\.withLines) : sections)
    }
}
