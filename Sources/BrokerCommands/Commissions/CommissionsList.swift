internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// COM-1 to COM-3: the statements.
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
        ) { session, request, write in
            let filter = reports.filter(period.period ?? .latestMonth, isArchive: period.archive)
            let service = try StatementService(store: session.store, viewer: session.viewer())
            var request = request
            request.explain = session.explain
            return try service.list(filter, request, row: write).isCut
        }
    }
}

/// One statement with its lines.
struct CommissionsShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a statement: its figures, its lines, totals by group and section.",
        discussion: Help.examples(
            "broker commissions show BRK_GRP_STMNT_CA_2026-10-07",
            "broker commissions show BRK_GRP_STMNT_CA_2026-10-07 --format json",
            "broker commissions show BRK_GRP_STMNT_CA_2026-10-07 -o statement.xlsx",
            prose: """
                Case does not count in the name. Without lines only the file is known: 'commissions fetch' writes it. XLSX has a sheet a section. The \
                statement as a document, with letterhead and totals that compute, is what 'commissions fetch' gives.
                """))

    @Argument(help: ArgumentHelp("The name of the statement.", valueName: "statement"))
    var statement: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Statement \(statement)")
        let session = try Session(context, global)
        let service = try StatementService(store: session.store, viewer: session.viewer())
        try output.renderSections(service.show(statement))
    }
}
