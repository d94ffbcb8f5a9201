internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The statements.
struct CommissionsList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the commission statements, the newest first.",
        discussion: Help.examples(
            "broker commissions list", "broker commissions list --months 6 --category group-CA",
            "broker commissions list --from 2026-01-01 --to 2026-06-30 --type checks",
            "broker commissions list --archive --from 2022-01-01 --to 2022-12-31",
            "broker commissions list --profile 0010432",
            prose: """
                The statements of the profile in force; those of another Broker ID show when the profile is switched. Without a period they are those of the \
                month of the newest one. A portal shows 18 months: a period that begins before is answered so, with status 1, and --archive reaches all that \
                the store keeps. 'files' are the carrier's own files; amounts are empty where only a file is known.
                """))

    @OptionGroup var period: PeriodOptions
    @OptionGroup var reports: ReportOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let listing = Listing(context: context, global: global, output: output, list: list)
        try listing.run(
            columns: StatementService.columns, defaults: StatementService.defaultColumns, title: "Statements"
        ) { invocation, request, write in
            let filter = reports.filter(period.period ?? .latestMonth, isArchive: period.archive)
            let service = try StatementService(store: invocation.store, viewer: invocation.viewer())
            var request = request
            request.explain = invocation.explain
            return try service.list(filter, request, row: write).isCut
        }
    }
}
