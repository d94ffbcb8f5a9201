internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The alerts of the book, one row per alert.
struct BookAlerts: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "List the alerts of your book, the most urgent first.",
        discussion: Help.examples(
            "broker bob alerts", "broker bob alerts --alert age_65 --alert renewal_due --to 2027-01-31",
            "broker bob alerts --legend", "broker bob alerts --since-last --mail --quiet > /dev/null",
            prose: """
                --legend explains each alert: its meaning, its threshold in days, and the statute or form behind it. --since-last lists only alerts that \
                --since-last has not listed before. --mail sends them to your address, without names of people, and only when there are some. The operator \
                sets the thresholds: broker admin settings.
                """))

    @Flag(help: "Explain what each alert means.")
    var legend = false

    @Option(help: ArgumentHelp("Only this alert; may be repeated.", valueName: "alert"))
    var alert: [Alert] = []

    @Option(help: ArgumentHelp("About this day or a later one.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("About this day or an earlier one.", valueName: "date"))
    var to: CalendarDate?

    @Flag(name: .customLong("since-last"), help: "Only alerts that were not listed before.")
    var sinceLast = false

    @Flag(help: "Send them to the address of your account.")
    var mail = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let from, let to, from > to { throw ValidationError("--from lies after --to.") }
    }

    func run(_ context: CommandContext) throws {
        if legend { return try AlertLegend.write(output, global, context) }
        var filter = AlertService.Filter()
        filter.alerts = Set(alert)
        filter.from = from
        filter.to = to
        filter.onlyNew = sinceLast
        let table = try Output(
            context, global, output, columns: AlertService.columns, defaults: AlertService.defaultColumns,
            title: "Alerts")
        let request = try table.request(list)
        let invocation = try Invocation(context, global)
        let service = try AlertService(store: invocation.store, viewer: invocation.viewer())
        let report = try table.render { write in try service.list(filter, request, row: write) }
        try context.output.flush()
        invocation.note(counted(report.rows, "alert"))
        if report.isCut { invocation.note("--limit cut the list; there are more") }
        if mail || sinceLast { try service.markReported(report, marksSeen: sinceLast, mails: mail) }
    }
}
