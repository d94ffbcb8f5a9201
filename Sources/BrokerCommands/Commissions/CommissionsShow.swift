internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// One statement with its lines.
struct CommissionsShow: AnsweringCommand {
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

    static let answer = Answer.sections("Statement", StatementService.sections)

    @Argument(
        help: ArgumentHelp("The name of the statement.", valueName: "statement"),
        completion: Completions.stored(.statements))
    var statement: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try table(context, title: "Statement \(statement)")
        try output.renderSections(Invocation(context, global).service(StatementService.init).show(statement))
    }
}
