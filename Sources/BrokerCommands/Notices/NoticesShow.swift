internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// One notice.
struct NoticesShow: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a notice: terms, privacy or need-to-know.",
        discussion: Help.examples("broker notices show privacy", "broker notices show terms --format json"))

    static let columns = [
        Column(key: "name", title: "Notice", type: .identifier), Column(key: "title", title: "Title", type: .text),
        Column(key: "edition", title: "Edition", type: .date), Column(key: "text", title: "Text", type: .text),
    ]

    @Argument(help: ArgumentHelp("The notice: terms, privacy or need-to-know.", valueName: "notice"))
    var notice: Notice.Name

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: notice.title)
        let invocation = try Invocation(context, global)
        let shown = try NoticeService(store: invocation.store).notice(notice, on: context.day)
        guard table.chosenFormat == .table else {
            return try table.renderObject { row in
                for column in table.columns {
                    switch column.key {
                    case "name": row.append(shown.name.rawValue)
                    case "title": row.append(shown.name.title)
                    case "edition": row.append(shown.edition)
                    default: row.append(shown.text)
                    }
                }
            }
        }
        try table.renderText { sink in
            try sink.write("\(shown.name.title) (edition of \(shown.edition))\n\n")
            try sink.write(LongText.lines(shown.text, forTerminal: table.isTerminal))
        }
    }
}
