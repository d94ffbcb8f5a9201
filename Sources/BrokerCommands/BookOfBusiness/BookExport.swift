internal import ArgumentParser
internal import BrokerPortal

/// BOB-5 and BOB-8: the book, or the complete subscriber list, to a file or standard output.
struct BookExport: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the book, or the complete subscriber list.",
        discussion: Help.examples(
            "broker bob export -o book.xlsx", "broker bob export -o book.pdf",
            "broker bob export --subscribers --format csv > subscribers.csv",
            "broker bob export --subscribers --parent 004512 -o subscribers.xlsx",
            "broker bob export --subscribers --group 004512/0001 --format json",
            "broker bob export --filter renewals -o renewals.csv --force",
            prose: """
                With --subscribers, --parent takes all suffixes of a parent group, --group one of them. Subscribers come by parent group ID, suffix, \
                name and subscriber ID. An existing file is replaced only with --force.
                """))

    @Flag(help: "Write the subscribers of the groups instead of the groups.")
    var subscribers = false

    @OptionGroup var filters: FilterOptions
    @OptionGroup var saved: SavedFilterOption
    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table =
            try subscribers
            ? Output(
                context, global, output, columns: BookOfBusinessService.subscriberColumns,
                defaults: BookOfBusinessService.defaultSubscriberColumns, title: "Subscribers")
            : GroupTable.output(context, global, output)
        var request = try table.request(list)
        let invocation = try Invocation(context, global)
        request.explain = invocation.explain
        let filter = try saved.filter(or: filters, invocation)
        let book = try invocation.bookOfBusiness()
        let totals = try table.render { write in
            subscribers
                ? try book.subscribers(request, filter: filter, row: write)
                : try book.groups(request, filter: filter, isExport: true, row: write)
        }
        if totals.isCut { invocation.warn("--limit cut the list; there are more") }
    }
}
