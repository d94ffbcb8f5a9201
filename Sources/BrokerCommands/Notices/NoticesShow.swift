internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// One notice.
struct NoticesShow: AnsweringCommand, DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a notice: terms, privacy or need-to-know.",
        discussion: Help.examples("broker notices show privacy", "broker notices show terms --format json"))

    static let answer = Answer.object("Notice", table.columns)

    private static let table: ValueTable<Notice> = [
        ValueColumn("name", "Notice", .identifier) { $0.name.rawValue },
        ValueColumn("title", "Title", .text) { $0.name.title },
        ValueColumn("edition", "Edition", .date) { $0.edition }, ValueColumn("text", "Text", .text) { $0.text },
    ]

    @Argument(help: ArgumentHelp("The notice: terms, privacy or need-to-know.", valueName: "notice"))
    var notice: Notice.Name

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try table(context, title: notice.title)
        let invocation = try Invocation(context, global)
        let shown = try NoticeService(store: invocation.store).notice(notice, on: context.day)
        guard table.format == .table, output.columns == nil else { return try table.renderObject(shown, Self.table) }
        try table.renderText { sink in
            try sink.write("\(shown.name.title) (edition of \(shown.edition))\n\n")
            try sink.write(LongText.lines(shown.text, forTerminal: table.isTerminal))
        }
    }
}
