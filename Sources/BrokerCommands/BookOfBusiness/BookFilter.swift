internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// BOB-3: filters that can be saved under a name.
struct BookFilter: GroupListing, DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter", abstract: "List your groups by a filter; save, list and delete filters.",
        discussion: Help.examples(
            "broker bob filter --plan-type PPO --status active",
            "broker bob filter --renewal-to 2027-01-31 --save renewals", "broker bob filter --saved",
            "broker bob list --filter renewals", "broker bob filter --delete renewals",
            prose: "Names match in part and in any case, identifiers as a whole. A saved filter is your account's own.")
    )

    static let variants = [Answer.list("Filters", savedTable.columns, option: "--saved")]

    private static let savedTable: ValueTable<(name: String, filter: GroupFilter)> = [
        ValueColumn("name", "Name", .text) { $0.name },
        ValueColumn("filter", "Filter", .list) { FilterOptions.words($0.filter) },
    ]

    @OptionGroup var filters: FilterOptions

    @Option(help: ArgumentHelp("Save the filter under this name instead of listing groups.", valueName: "name"))
    var save: String?

    @Flag(help: "List the saved filters.")
    var saved = false

    @Option(
        help: ArgumentHelp("Delete the filter saved under this name.", valueName: "name"),
        completion: Completions.stored(.savedFilters))
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
        if saved {
            try writeList(context, list, answer: Self.variants[0]) { invocation, request, write in
                try Self.savedTable.list(
                    invocation.service(SavedFilterService.init).list(), request, row: write)
            }
        } else if let save {
            try Invocation(context, global).service(SavedFilterService.init).save(filters.filter, as: save)
        } else if let delete {
            try Invocation(context, global).service(SavedFilterService.init).delete(delete)
        } else {
            try writeGroups(context) { _ in filters.filter }
        }
    }
}
