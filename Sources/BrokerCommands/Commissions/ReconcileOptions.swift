internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// What a reconciliation looks at, and what it lets pass.
struct ReconcileOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only this coverage month.", valueName: "YYYY-MM"))
    var month: MonthArgument?

    @Option(
        help: ArgumentHelp("Only this statement, and what is due for its month and stands on none.", valueName: "name"))
    var statement: String?

    @Flag(name: .customLong("open"), help: "Only what is open: neither explained nor settled.")
    var onlyOpen = false

    @Option(help: ArgumentHelp("Only this verdict; may be repeated.", valueName: "verdict"))
    var verdict: [Verdict] = []

    @Option(
        name: .customLong("line-tolerance"),
        help: ArgumentHelp(
            "A difference of a line that does not count, 0.01 where nothing else is agreed.", valueName: "amount"))
    var lineTolerance: AmountArgument?

    @Option(
        name: .customLong("statement-tolerance"),
        help: ArgumentHelp("The same of a statement, 1.00 where nothing else is agreed.", valueName: "amount"))
    var statementTolerance: AmountArgument?

    @Option(
        name: .customLong("lag-months"), parsing: .unconditional,
        help: ArgumentHelp(
            "For so many months after its month a commission is pending, not missing.", valueName: "count"))
    var lagMonths: Int?

    func validate() throws {
        if let lagMonths, !(0...24).contains(lagMonths) { throw ValidationError("--lag-months takes 0 to 24.") }
    }

    var request: ReconciliationService.Options {
        var options = ReconciliationService.Options()
        options.month = month?.firstDay
        options.statement = statement
        options.onlyOpen = onlyOpen
        options.verdicts = Set(verdict)
        options.lineTolerance = lineTolerance?.cents
        options.statementTolerance = statementTolerance?.cents
        options.lagMonths = lagMonths
        return options
    }
}

/// `2026-10`.
struct MonthArgument: ExpressibleByArgument {
    let firstDay: CalendarDate

    init?(argument: String) {
        guard let day = CalendarDate(iso: argument + "-01") else { return nil }
        firstDay = day
    }
}

/// `0.05`, of 0 or more.
struct AmountArgument: ExpressibleByArgument {
    let cents: Int64

    init?(argument: String) {
        guard let money = Money(decimal: argument), money.cents >= 0 else { return nil }
        cents = money.cents
    }
}
