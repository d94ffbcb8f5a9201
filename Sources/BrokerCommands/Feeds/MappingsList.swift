internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The mappings by name.
struct MappingsList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the store's mappings, then the built-in ones.",
        discussion: Help.examples("broker mappings list", "broker mappings list --format json"))

    static let columns = [
        Column(key: "name", title: "Name", type: .identifier), Column(key: "source", title: "Source", type: .text),
        Column(key: "columns", title: "Columns", type: .list),
    ]

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: ["name", "source"], title: "Mappings")
        let invocation = try Invocation(context, global)
        let service = MappingService(store: invocation.store, operator: try invocation.operatorAccess())
        let rows = try service.kept().map { ($0, "store") } + MappingService.shipped.map { ($0, "program") }
        let row = RowBuffer()
        try table.render { write in
            for (mapping, source) in rows {
                row.removeAll()
                for column in table.columns {
                    switch column.key {
                    case "name": row.append(mapping.name)
                    case "source": row.append(source)
                    default: row.append(mapping.titles.joined(separator: "\u{1F}"))
                    }
                }
                try write(row)
            }
        }
    }
}
