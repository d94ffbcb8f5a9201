internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The renewals to come, as a list or a calendar.
struct BookRenewals: AnsweringCommand, DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "renewals", abstract: "List the renewals to come, or write them as a calendar file.",
        discussion: Help.examples(
            "broker bob renewals", "broker bob renewals --to 2027-03-31 --format csv",
            "broker bob renewals --format ics -o renewals.ics",
            prose: """
                The groups that renew from today on, within a year unless --to says otherwise, by renewal date, then group name, parent group ID and suffix; what --sort names goes before that. --format ics is an iCalendar file with a day's \
                event for each; loaded again, it replaces its events.
                """))

    static let answer = Answer.list("Renewals", BookOfBusinessService.groupColumns, defaults: columns)

    private static let columns = [
        "renewal_date", "group_name", "parent_group_id", "group_suffix_id", "status", "subscribers", "plan_name",
    ]

    @Option(help: ArgumentHelp("From this day on.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("Up to this day.", valueName: "date"))
    var to: CalendarDate?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let from, let to, from > to { throw ValidationError("--from lies after --to.") }
    }

    func run(_ context: CommandContext) throws {
        if isCalendar { return try writeCalendar(context) }
        var rows = 0
        let invocation = try writeList(context, list) { invocation, request, write in
            var request = request
            request.sort.append(SortKey(key: "renewal_date"))
            let totals = try invocation.service(BookOfBusinessService.init).groups(
                request, filter: filter(context), row: write)
            rows = totals.rows
            return totals.isCut
        }
        invocation.note(counted(rows, "renewal"))
    }

    /// Whether `--format ics` or the file's extension asks for a calendar.
    private var isCalendar: Bool {
        output.format.map { $0.table == nil } ?? (output.output.flatMap(FormatChoice.ending) == "ics")
    }

    private func filter(_ context: CommandContext) -> GroupFilter {
        let day = from ?? context.day
        var filter = GroupFilter()
        filter.renewalFrom = day.description
        filter.renewalTo = (to ?? day.adding(years: 1))?.description
        return filter
    }

    private func writeCalendar(_ context: CommandContext) throws {
        guard output.columns == nil, list.sort.isEmpty else {
            throw Failure.usage(
                "a calendar has no columns to choose or sort by", hint: "leave out --columns and --sort")
        }
        if let ending = output.output.flatMap(FormatChoice.ending), ending != "ics" {
            throw Failure.usage(
                "--format ics contradicts the extension of '\(output.output ?? "")'", hint: "end the name in .ics")
        }
        let invocation = try Invocation(context, global)
        var request = ListRequest(
            columns: Self.columns, sort: [SortKey(key: "renewal_date")], limit: list.limit, offset: list.offset)
        request.explain = invocation.explain
        let events = try Self.events(invocation.service(BookOfBusinessService.init), request, filter(context))
        let stamp = context.now.description.filter { $0 != "-" && $0 != ":" }
        try OutputFile(output.output, force: output.force, context).write {
            try CalendarFile.write(events, stamp: stamp, to: $0.sink)
        }
        try context.output.flush()
        invocation.note(counted(events.count, "renewal"))
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
