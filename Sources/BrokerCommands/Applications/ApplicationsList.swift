internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The applications of the profile.
struct ApplicationsList: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your individual applications and their current steps.",
        discussion: Help.examples(
            "broker applications list", "broker applications list --open --sort days_in_step:desc",
            "broker applications list --step pending_information --format csv",
            "broker applications list --name garcia --as-of 2026-10-01",
            prose: """
                Shows the step on --as-of, its date and how many days ago that was. Open steps are received, pending_information and approved; closed steps are enrolled, \
                declined and withdrawn. --from and --to refer to the date of the step. The default order is that date, latest first, then \
                application ID.
                """))

    @Option(help: ArgumentHelp("Show only applications in this step; may be repeated.", valueName: "step"))
    var step: [ApplicationStep] = []

    @Flag(help: "Show only open applications.")
    var open = false

    @Flag(help: "Show only closed applications.")
    var closed = false

    @Option(help: ArgumentHelp("Show only applications in their step since this date or later.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("Show only applications in their step since this date or earlier.", valueName: "date"))
    var to: CalendarDate?

    @Option(help: ArgumentHelp("Show only applicants whose name contains this text.", valueName: "text"))
    var name: String?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let from, let to, from > to { throw ValidationError("--from is after --to.") }
        if open, closed { throw ValidationError("--open and --closed cannot be combined.") }
    }

    func run(_ context: CommandContext) throws {
        var filter = ApplicationFilter()
        filter.steps = Set(step)
        filter.isOpen = open ? true : closed ? false : nil
        filter.from = from
        filter.to = to
        filter.namePart = name
        try Listing(context: context, global: global, output: output, list: list)
            .run(
                columns: ApplicationService.columns, defaults: ApplicationService.defaultColumns, title: "Applications"
            ) { invocation, request, write in
                var request = request
                request.explain = invocation.explain
                return try ApplicationService(store: invocation.store, viewer: invocation.viewer())
                    .list(filter, request, row: write)
            }
    }
}
