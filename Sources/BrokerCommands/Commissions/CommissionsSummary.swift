internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// What was paid, in figures.
struct CommissionsSummary: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Show what was paid: by month, category and carrier.",
        discussion: Help.examples(
            "broker commissions summary", "broker commissions summary --months 6 --format json",
            "broker commissions summary --archive -o paid.xlsx",
            prose: """
                The statements of the profile in force within the last 18 months unless a period is given, by the month of their date. Lists of checks and EFTs, \
                which hold the same money once more, and statements of which only a file is known do not count. Text has bars of what was paid; XLSX a sheet \
                a section, each with a chart.
                """))

    static let answer = Answer.sections("Commissions: Summary", StatementSummaryService.layouts)

    @OptionGroup var period: PeriodOptions

    @Option(help: ArgumentHelp("The category: ifp or group, of a state as in group-CA.", valueName: "category"))
    var category: StatementCategory?

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try table(context)
        let filter = StatementFilter(
            period: period.period ?? .range(from: nil, to: nil), category: category, isArchive: period.archive)
        let sections = try Invocation(context, global).service(StatementSummaryService.init).sections(filter)
        try output.renderSections(output.format == .table ? sections.map(\.withBars) : sections)
    }
}
