internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// BOB-3: filters that can be saved under a name.
struct BookFilter: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter", abstract: "List your groups by a filter; save, list and delete filters.",
        discussion: Help.examples(
            "broker bob filter --plan-type PPO --status active",
            "broker bob filter --renewal-to 2027-01-31 --save renewals", "broker bob filter --saved",
            "broker bob list --filter renewals", "broker bob filter --delete renewals",
            prose: "Names match in part and in any case, identifiers as a whole. A saved filter is your account's own.")
    )

    @OptionGroup var filters: FilterOptions

    @Option(help: ArgumentHelp("Save the filter under this name instead of listing groups.", valueName: "name"))
    var save: String?

    @Flag(help: "List the saved filters.")
    var saved = false

    @Option(help: ArgumentHelp("Delete the filter saved under this name.", valueName: "name"))
    var delete: String?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        let actions = [save != nil, saved, delete != nil].filter { $0 }.count
        if actions > 1 { throw ValidationError("Only one of --save, --saved and --delete can be given.") }
        if saved || delete != nil, !filters.filter.isEmpty {
            throw ValidationError("--saved and --delete take no filters.")
        }
    }

    func run(_ context: CommandContext) throws {
        guard save != nil || saved || delete != nil else {
            let output = try GroupTable.output(context, global, output)
            return try GroupTable.write(output, list, filters.filter, Invocation(context, global))
        }
        let invocation = try Invocation(context, global)
        let service = try SavedFilterService(store: invocation.store, viewer: invocation.viewer())
        if let save { try service.save(filters.filter, as: save) }
        if let delete { try service.delete(delete) }
        if saved { try writeSaved(service, context) }
    }

    static let columns = [
        Column(key: "name", title: "Name", type: .text), Column(key: "filter", title: "Filter", type: .list),
    ]

    private func writeSaved(_ service: SavedFilterService, _ context: CommandContext) throws {
        let output = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Filters")
        let row = RowBuffer()
        try output.render { write in
            for (name, filter) in try service.list() {
                row.removeAll()
                for column in output.columns {
                    column.key == "name" ? row.append(name) : row.append(list: FilterOptions.words(filter))
                }
                try write(row)
            }
        }
    }
}
