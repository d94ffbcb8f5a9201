internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// What came, went and changed.
struct BookChanges: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes", abstract: "List what came, went and changed in your book.",
        discussion: Help.examples(
            "broker bob changes --since 2026-11-01", "broker bob changes --since last --format json",
            "broker bob changes --since 12 --until 15 --kind ended",
            "broker bob changes --since last --exit-code --quiet > changes.csv",
            prose: """
                Since a day (UTC), a batch, or 'last': since you asked so the last time, for this profile. An added thing has one row, whose new value \
                is its fields in words. Rows about a coverage name the member, the insurance line, the plan and the dates. With --exit-code the status is 1 when there are changes.
                """))

    @Option(help: ArgumentHelp("From a day, after a batch, or 'last'.", valueName: "date|batch|last"))
    var since: ChangePoint

    @Option(help: ArgumentHelp("Up to a day or a batch.", valueName: "date|batch"))
    var until: ChangePoint?

    @Option(help: ArgumentHelp("added, changed, ended: those of them, separated by commas.", valueName: "kinds"))
    var kind: ChangeKinds?

    @Flag(name: .customLong("exit-code"), help: "End with status 1 when there are changes.")
    var exitCode = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    static let defaults = [
        "batch", "kind", "entity", "parent_group_id", "group_suffix_id", "subscriber_id", "member_name",
        "insurance_line", "plan_name", "effective_date", "end_date", "field", "old_value", "new_value",
    ]

    func validate() throws {
        if until?.point == .last { throw ValidationError("--until takes a day or a batch.") }
    }

    func run(_ context: CommandContext) throws {
        var filter = ChangeService.Filter(since: since.point)
        filter.until = until?.point
        filter.kinds = kind?.kinds ?? []
        var rows = 0
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: ChangeService.columns, defaults: Self.defaults, title: "Changes") {
                invocation, request, write in
                let found = try ChangeService(store: invocation.store, viewer: invocation.viewer())
                    .list(filter, request, row: write)
                rows = found.rows
                return found.isCut
            }
        try context.output.flush()
        context.note(counted(rows, "change"))
        if exitCode, rows > 0 {
            throw Failure.silent(.negative)
        }
    }
}

/// `2026-11-01`, `12`, `last`.
struct ChangePoint: ExpressibleByArgument {
    let point: ChangeService.Since

    init?(argument: String) {
        if argument.lowercased() == "last" {
            point = .last
        } else if let batch = Int64(argument), batch >= 0 {
            point = .batch(batch)
        } else if let day = CalendarDate(argument: argument) {
            point = .day(day)
        } else {
            return nil
        }
    }
}

/// `added,ended`.
struct ChangeKinds: ExpressibleByArgument {
    let kinds: Set<String>

    init?(argument: String) {
        let kinds = argument.lowercased().split(separator: ",").map(String.init)
        guard !kinds.isEmpty, kinds.allSatisfy({ ["added", "changed", "ended"].contains($0) }) else { return nil }
        self.kinds = Set(kinds)
    }
}
