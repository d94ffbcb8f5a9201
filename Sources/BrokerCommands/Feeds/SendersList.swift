internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The profiles by name.
struct SendersList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the store's sender profiles, then the built-in ones.",
        discussion: Help.examples("broker senders list", "broker senders list --format json"))

    static let columns = [
        Column(key: "name", title: "Name", type: .identifier), Column(key: "source", title: "Source", type: .text),
        Column(key: "absence", title: "Absence", type: .text),
    ]

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Senders")
        let invocation = try Invocation(context, global)
        let service = SenderService(store: invocation.store, operator: try invocation.operatorAccess())
        let rows = try service.kept().map { ($0, "store") } + SenderService.shipped.map { ($0, "program") }
        let row = RowBuffer()
        try table.render { write in
            for (profile, source) in rows {
                row.removeAll()
                for column in table.columns {
                    switch column.key {
                    case "name": row.append(profile.name)
                    case "source": row.append(source)
                    default: row.append(profile.absenceAction.rawValue)
                    }
                }
                try write(row)
            }
        }
    }
}
