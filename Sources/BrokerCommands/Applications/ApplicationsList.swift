internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// ELG-2: the applications of the profile.
struct ApplicationsList: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your individual applications with the step that each is in.",
        discussion: Help.examples(
            "broker applications list", "broker applications list --open --sort days_in_step:desc",
            "broker applications list --step pending_information --format csv",
            "broker applications list --name garcia --as-of 2026-10-01",
            prose: """
                The step in force on --as-of, since when, and for how many days. Open are received, pending_information and approved; closed are enrolled, \
                declined and withdrawn. --from and --to are about the day since which the step is in force. Rows come by that day, the latest first, then by \
                application ID; what --sort names goes before that.
                """))

    @Option(help: ArgumentHelp("Only applications in this step; may be repeated.", valueName: "step"))
    var step: [ApplicationStep] = []

    @Flag(help: "Only those that are not at their end.")
    var open = false

    @Flag(help: "Only those that are at their end.")
    var closed = false

    @Option(help: ArgumentHelp("In their step since this day or a later one.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("In their step since this day or an earlier one.", valueName: "date"))
    var to: CalendarDate?

    @Option(help: ArgumentHelp("A part of the applicant's name.", valueName: "text"))
    var name: String?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let from, let to, from > to { throw ValidationError("--from lies after --to.") }
        if open, closed { throw ValidationError("--open and --closed leave nothing.") }
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
