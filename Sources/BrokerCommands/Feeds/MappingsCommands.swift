internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// How carriers name the columns of their statements.
struct MappingsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mappings",
        abstract: "Mappings of other carriers' columns: names, dates and amounts of statement lines.",
        discussion: Help.examples(
            "broker mappings list", "broker mappings show hcsc-detail > mapping.yaml",
            "broker import --mapping mapping.yaml --explain lines.csv"),
        subcommands: [MappingsList.self, MappingsShow.self, MappingsRemove.self])

    @OptionGroup var global: GlobalOptions
}

/// The mappings by name.
struct MappingsList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the mappings of the store, then those that come with the program.",
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
        let session = try Session(context, global)
        let service = MappingService(store: session.store, operator: try session.operatorAccess())
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

/// One mapping, as it can be edited and given back.
struct MappingsShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a mapping as YAML, to edit and to give to --mapping.",
        discussion: Help.examples("broker mappings show ga-ledger > mapping.yaml"))

    @Argument(help: ArgumentHelp("The name of the mapping.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let service = MappingService(store: session.store, operator: try session.operatorAccess())
        let text = try service.mapping(named: name).text
        try context.output.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}

/// Forgets a mapping.
struct MappingsRemove: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a mapping out of the store.",
        discussion: Help.examples("broker mappings remove hcsc-detail"))

    @Argument(help: ArgumentHelp("The name of the mapping.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try MappingService(store: session.store, operator: try session.operatorAccess()).remove(name)
        session.note("forgot the mapping '\(name)'")
    }
}
