internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// BOB-7: the alerts, a row an alert.
struct BookAlerts: BrokerCommand {
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
        if legend { return try AlertLegend.write(output, global, context) }
        var filter = AlertService.Filter()
        filter.rules = Set(alert.map(\.name))
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

/// The name of a rule.
struct AlertName: ExpressibleByArgument {
    let name: String

    init?(argument: String) {
        guard AlertRule.all.contains(where: { $0.name == argument }) else { return nil }
        name = argument
    }

    static var allValueStrings: [String] { AlertRule.all.map(\.name) }
}

/// What the alerts mean.
enum AlertLegend {
    static let columns = [
        Column(key: "severity", title: "Severity", type: .text),
        Column(key: "alert", title: "Alert", type: .identifier),
        Column(key: "title", title: "Title", type: .text), Column(key: "days", title: "Days", type: .integer),
        Column(key: "meaning", title: "Meaning", type: .text), Column(key: "source", title: "Source", type: .text),
    ]

    static func write(_ options: OutputOptions, _ global: GlobalOptions, _ context: CommandContext) throws {
        let table = try Output(
            context, global, options, columns: columns, defaults: columns.map(\.key), title: "Legend")
        try table.render { write in
            let row = RowBuffer()
            for rule in AlertRule.all {
                row.removeAll()
                for column in table.columns {
                    switch column.key {
                    case "severity": row.append(rule.severity.word)
                    case "alert": row.append(rule.name)
                    case "title": row.append(rule.title)
                    case "days": row.append(rule.days)
                    case "meaning": row.append(rule.meaning)
                    default: row.append(rule.source)
                    }
                }
                try write(row)
            }
        }
    }
}
