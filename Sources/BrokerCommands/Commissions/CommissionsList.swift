internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// COM-1 to COM-3: the statements.
struct CommissionsList: ListingCommand {
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

    static let answer = Answer.list(
        "Statements", StatementService.columns, defaults: StatementService.defaultColumns)

    @OptionGroup var period: PeriodOptions
    @OptionGroup var reports: ReportOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        let filter = reports.filter(period.period ?? .latestMonth, isArchive: period.archive)
        return try invocation.service(StatementService.init).list(filter, request, row: write).isCut
    }
}
