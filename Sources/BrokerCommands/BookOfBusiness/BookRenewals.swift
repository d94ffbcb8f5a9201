internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The renewals to come, as a list or a calendar.
struct BookRenewals: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "renewals", abstract: "List the renewals to come, or write them as a calendar file.",
        discussion: Help.examples(
            "broker bob renewals", "broker bob renewals --to 2027-03-31 --format csv",
            "broker bob renewals --format ics -o renewals.ics",
            prose: """
                The groups that renew from today on, within a year unless --to says otherwise, by renewal date. --format ics is an iCalendar file with a day's \
                event for each; loaded again, it replaces its events.
                """))

    static let columns = [
        "renewal_date", "group_name", "parent_group_id", "group_suffix_id", "status", "subscribers", "plan_name",
    ]

    @Option(help: ArgumentHelp("From this day on.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("Up to this day.", valueName: "date"))
    var to: CalendarDate?

    @Option(help: ArgumentHelp("The format: table, csv, tsv, json, ndjson, xlsx, pdf or ics.", valueName: "format"))
    var format: RenewalFormat?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file; its extension can name the format.", valueName: "path"),
        completion: .file())
    var output: String?

    @Flag(name: .customLong("no-header"), help: "Leave out the header line.")
    var noHeader = false

    @Flag(help: "Replace an existing output file.")
    var force = false

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let from, let to, from > to { throw ValidationError("--from lies after --to.") }
    }

    func run(_ context: CommandContext) throws {
        let isCalendar = format?.isCalendar ?? (output?.lowercased().hasSuffix(".ics") == true)
        var options = try OutputOptions.parse([])
        options.format = format?.table
        options.output = output
        options.noHeader = noHeader
        options.force = force
        if isCalendar { options.format = FormatName(argument: "json") }
        let table = try Output(
            context, global, options, columns: BookOfBusinessService.groupColumns, defaults: Self.columns,
            title: "Renewals")
        let invocation = try Invocation(context, global)
        let day = context.day
        var filter = GroupFilter()
        filter.renewalFrom = (from ?? day).description
        filter.renewalTo = (to ?? (from ?? day).adding(years: 1))?.description
        var request = ListRequest(
            columns: isCalendar ? Self.columns : table.columns.map(\.key), sort: [SortKey(key: "renewal_date")])
        request.explain = invocation.explain
        let book = try invocation.bookOfBusiness()
        if isCalendar {
            let events = try Self.events(book, request, filter)
            let stamp = context.now.description.filter { $0 != "-" && $0 != ":" }
            try table.renderText { try CalendarFile.write(events, stamp: stamp, to: $0) }
            invocation.note(counted(events.count, "renewal"))
        } else {
            let totals = try table.render { write in try book.groups(request, filter: filter, row: write) }
            try context.output.flush()
            invocation.note(counted(totals.rows, "renewal"))
        }
    }

    private static func events(
        _ book: BookOfBusinessService, _ request: ListRequest, _ filter: GroupFilter
    ) throws -> [CalendarFile.Event] {
        var events: [CalendarFile.Event] = []
        _ = try book.groups(request, filter: filter, isExport: true) { row in
            let text = { (index: Int) in String(decoding: row.text(at: index), as: UTF8.self) }
            guard let day = CalendarDate(iso: text(0)) else { return }
            let group = "\(text(2))/\(text(3))"
            events.append(
                CalendarFile.Event(
                    id: "renewal-\(text(2))-\(text(3))-\(day)@broker", day: day,
                    summary: "Renewal: \(text(1)) (\(group))",
                    details:
                        "\(counted(row.integer(at: 5), "active subscriber")), \(text(4))\nbroker group show \(group)"))
        }
        return events
    }
}

/// A table's format, or `ics`.
struct RenewalFormat: ExpressibleByArgument {
    let table: FormatName?
    var isCalendar: Bool { table == nil }

    init?(argument: String) {
        table = FormatName(argument: argument)
        if table == nil, argument.lowercased() != "ics" { return nil }
    }

    static var allValueStrings: [String] { FormatName.allValueStrings + ["ics"] }
}
