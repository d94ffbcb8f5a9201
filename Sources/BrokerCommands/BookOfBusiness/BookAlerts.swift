internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The alerts of the book, one row per alert.
struct BookAlerts: AnsweringCommand, DatedCommand {
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

    static let answer = Answer.list("Alerts", AlertService.columns, defaults: AlertService.defaultColumns)
    static let variants = [Answer.list("Legend", legendTable.columns, option: "--legend")]

    private static let legendTable: ValueTable<Alert> = [
        ValueColumn("severity", "Severity", .text) { $0.severity.word },
        ValueColumn("alert", "Alert", .identifier) { $0.name }, ValueColumn("title", "Title", .text) { $0.title },
        ValueColumn("days", "Days", .integer) { $0.days }, ValueColumn("meaning", "Meaning", .text) { $0.meaning },
        ValueColumn("source", "Source", .text) { $0.source },
    ]

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
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let from, let to, from > to { throw ValidationError("--from lies after --to.") }
    }

    func run(_ context: CommandContext) throws {
        if legend { return try writeLegend(context) }
        var filter = AlertService.Filter()
        filter.alerts = Set(alert)
        filter.from = from
        filter.to = to
        filter.onlyNew = sinceLast
        var report: AlertService.Report?
        let invocation = try writeList(context, list) { invocation, request, write in
            let found = try invocation.service(AlertService.init).list(filter, request, row: write)
            report = found
            return found.isCut
        }
        guard let report else { return }
        invocation.note(counted(report.rows, "alert"))
        guard mail || sinceLast else { return }
        try invocation.service(AlertService.init).markReported(report, marksSeen: sinceLast, mails: mail)
    }

    /// Needs no store.
    private func writeLegend(_ context: CommandContext) throws {
        let table = try table(context, Self.variants[0])
        _ = try table.render { write in
            try withoutActuallyEscaping(write) {
                try Self.legendTable.list(Alert.all, table.request(list), row: $0)
            }
        }
    }
}
