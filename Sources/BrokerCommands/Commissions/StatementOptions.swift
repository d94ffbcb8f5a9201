internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Which days' statements are meant (COM-2).
struct PeriodOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The statements of this month, such as 2026-10.", valueName: "month"))
    var month: StatementMonth?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The statements of so many months back from today.", valueName: "count"))
    var months: Int?

    @Option(help: ArgumentHelp("From this day on.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("Up to this day.", valueName: "date"))
    var to: CalendarDate?

    @Flag(help: "Reach what is older than 18 months; without a period, all there is.")
    var archive = false

    func validate() throws {
        let given = [month != nil, months != nil, from != nil || to != nil].filter { $0 }.count
        guard given < 2 else { throw ValidationError("Give one of --month, --months and --from with --to.") }
        if let months, !(1...1_200).contains(months) { throw ValidationError("--months takes a count of 1 or more.") }
        if let from, let to, from > to { throw ValidationError("--from lies after --to.") }
    }

    /// The period that the options name; `nil` where they name none.
    var period: StatementFilter.Period? {
        if let month { return .month(month.firstDay) }
        if let months { return .months(months) }
        if from != nil || to != nil { return .range(from: from, to: to) }
        return archive ? .range(from: nil, to: nil) : nil
    }

    /// Whether only the archive is asked for, which goes with other ways of choosing.
    var isArchiveAlone: Bool { archive && month == nil && months == nil && from == nil && to == nil }
}

/// Which kinds of statements are meant (COM-3).
struct ReportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The report type: all, statements or checks.", valueName: "type"))
    var type: ReportType = .all

    @Option(help: ArgumentHelp("The category: ifp or group, of a state as in group-CA.", valueName: "category"))
    var category: StatementCategory?

    func filter(_ period: StatementFilter.Period, isArchive: Bool) -> StatementFilter {
        StatementFilter(period: period, kind: type.kind, category: category, isArchive: isArchive)
    }
}

/// The report types of COM-3.
enum ReportType: String, ArgumentWord {
    case all, statements, checks

    var kind: StatementName.Kind? {
        switch self {
        case .all: nil
        case .statements: .statement
        case .checks: .check
        }
    }
}

/// A month as `2026-10`.
struct StatementMonth: ExpressibleByArgument {
    let firstDay: CalendarDate

    init?(argument: String) {
        guard argument.utf8.count == 7, let day = CalendarDate(iso: argument + "-01") else { return nil }
        firstDay = day
    }
}
