internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The audit log.
struct AdminAudit: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "List the audit log, or verify its chain.",
        discussion: Help.examples(
            "broker admin audit --limit 20", "broker admin audit --actor maria.lopez@example.com --action export",
            "broker admin audit --from 2026-11-01 --format csv -o audit.csv", "broker admin audit --verify",
            prose: """
                A keyed hash chains each row to the one before. --verify checks all rows and prints their number and the last hash: recorded \
                elsewhere, that hash reveals a log that was cut at its end. Days are in UTC.
                """))

    @Flag(help: "Verify the chain instead of listing the log.")
    var verify = false

    @Option(help: ArgumentHelp("Show only actions of this account, or of 'operator NAME'.", valueName: "who"))
    var actor: String?

    @Option(help: ArgumentHelp("Show only this action.", valueName: "activity"))
    var action: AuditAction?

    @Option(help: ArgumentHelp("Start on this date.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("End on this date.", valueName: "date"))
    var to: CalendarDate?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        if verify {
            let invocation = try Invocation(context, global)
            let chain = try AuditService(store: invocation.store, operator: invocation.operatorAccess()).verify()
            return try context.answer(line: "\(counted(chain.rows, "row")), sound, last hash \(chain.head)")
        }
        var filter = AuditService.Filter()
        filter.actor = actor
        filter.action = action?.rawValue
        filter.from = from
        filter.to = to
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: AuditService.columns, title: "Audit") { invocation, request, write in
                try AuditService(store: invocation.store, operator: invocation.operatorAccess())
                    .list(filter, request, row: write)
            }
    }
}
