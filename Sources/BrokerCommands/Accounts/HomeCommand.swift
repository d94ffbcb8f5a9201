internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The landing page (HOME-1 to HOME-4).
struct HomeCommand: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "Show the landing page: profile, figures, alerts, recent activity.",
        discussion: Help.examples("broker home", "broker home --format json | jq .alerts"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    static let columns = [
        Column(key: "section", title: "Section", type: .text), Column(key: "item", title: "Item", type: .text),
        Column(key: "value", title: "Value", type: .text),
    ]

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Home")
        let invocation = try Invocation(context, global)
        let page = try HomeService(store: invocation.store, viewer: invocation.viewer()).page()
        switch table.chosenFormat {
        case .json, .ndjson: try table.renderText { try $0.write(HomePage.json(page)) }
        case .table: try table.renderText { try $0.write(HomePage.text(page, forTerminal: table.isTerminal)) }
        default:
            try table.render { write in
                let row = RowBuffer()
                for line in HomePage.rows(page) {
                    row.removeAll()
                    for column in table.columns {
                        row.append(column.key == "section" ? line.0 : column.key == "item" ? line.1 : line.2)
                    }
                    try write(row)
                }
            }
        }
    }
}
