internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// BOB-7: the alerts, a row an alert.
struct BookAlerts: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "List the alerts of your book, the most urgent first.",
        discussion: Help.examples(
            "broker bob alerts", "broker bob alerts --alert age_65 --alert renewal_due --to 2027-01-31",
            "broker bob alerts --legend", "broker bob alerts --since-last --mail --quiet > /dev/null",
            prose: """
                --legend tells what each alert means, how many days before it stands, and where the rule comes from. --since-last gives only those that you were \
                not told of by --since-last before; --mail sends them to your address, without names of people, and only when there are some. The operator \
                sets thresholds: broker admin settings.
                """))

    static let answer = Answer.list("Alerts", AlertService.columns, defaults: AlertService.defaultColumns)
    static let variants = [Answer.list("Legend", legendTable.columns, option: "--legend")]

    private static let legendTable: ValueTable<AlertRule> = [
        ValueColumn("severity", "Severity", .text) { $0.severity.word },
        ValueColumn("alert", "Alert", .identifier) { $0.name }, ValueColumn("title", "Title", .text) { $0.title },
        ValueColumn("days", "Days", .integer) { $0.days }, ValueColumn("meaning", "Meaning", .text) { $0.meaning },
        ValueColumn("source", "Source", .text) { $0.source },
    ]

    @Flag(help: "Tell what each alert means.")
    var legend = false

    @Option(help: ArgumentHelp("Only this alert; may be repeated.", valueName: "alert"))
    var alert: [AlertName] = []

    @Option(help: ArgumentHelp("About this day or a later one.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("About this day or an earlier one.", valueName: "date"))
    var to: CalendarDate?

    @Flag(name: .customLong("since-last"), help: "Only those that you were not told of before.")
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
        if legend { return try writeLegend(context) }
        var filter = AlertService.Filter()
        filter.rules = Set(alert.map(\.name))
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
                try Self.legendTable.list(AlertRule.all, table.request(list), row: $0)
            }
        }
    }
}

/// The name of a rule.
struct AlertName: ExpressibleByArgument {
    let name: String

    init?(argument: String) {
        guard AlertRule.all.contains(where: { $0.name == argument }) else { return nil }
        name = argument
    }

    static var allValueStrings: [String] { AlertRule.all.map(\.name) }
}
