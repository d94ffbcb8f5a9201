internal import ArgumentParser
internal import BrokerPortal

/// BOB-5 and BOB-8: the book, or the complete subscriber list, to a file or standard output.
struct BookExport: GroupListing, DatedCommand {
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

    static let variants = [
        Answer.list(
            "Subscribers", BookOfBusinessService.subscriberColumns,
            defaults: BookOfBusinessService.defaultSubscriberColumns, option: "--subscribers")
    ]

    @Flag(help: "Write the subscribers of the groups instead of the groups.")
    var subscribers = false

    @OptionGroup var filters: FilterOptions
    @OptionGroup var saved: SavedFilterOption
    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try writeList(context, list, answer: subscribers ? Self.variants[0] : Self.answer) {
            invocation, request, write in
            let filter = try saved.filter(or: filters, invocation)
            let book = try invocation.service(BookOfBusinessService.init)
            return subscribers
                ? try book.subscribers(request, filter: filter, row: write).isCut
                : try book.groups(request, filter: filter, isExport: true, row: write).isCut
        }
    }
}
