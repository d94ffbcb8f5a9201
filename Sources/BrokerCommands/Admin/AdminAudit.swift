internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The audit log.
struct AdminAudit: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "List the audit log, or verify its chain.",
        discussion: Help.examples(
            "broker admin audit --limit 20", "broker admin audit --actor maria.lopez@example.com --action export",
            "broker admin audit --from 2026-11-01 --format csv -o audit.csv", "broker admin audit --verify",
            prose: """
                Every row is chained to the one before by a keyed hash. --verify checks all of them and prints how many there are and the last hash: noted \
                elsewhere, it shows a log that was cut at its end. Days are of UTC.
                """))

    static let answer = Answer.list("Audit", AuditService.columns)

    @Flag(help: "Check the chain instead of listing.")
    var verify = false

    @Option(
        help: ArgumentHelp("Only what this account did, or 'operator NAME'.", valueName: "who"),
        completion: Completions.kept(.accounts))
    var actor: String?

    @Option(help: ArgumentHelp("Only this activity.", valueName: "activity"))
    var action: AuditAction?

    @Option(help: ArgumentHelp("From this day on.", valueName: "date"))
    var from: CalendarDate?

    @Option(help: ArgumentHelp("Up to this day.", valueName: "date"))
    var to: CalendarDate?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        if verify {
            let chain = try Invocation(context, global).service(AuditService.init).verify()
            return try context.answer(line: "\(counted(chain.rows, "row")), sound, last hash \(chain.head)")
        }
        var filter = AuditService.Filter()
        filter.actor = actor
        filter.action = action?.rawValue
        filter.from = from
        filter.to = to
        try writeList(context, list) { invocation, request, write in
            try invocation.service(AuditService.init).list(filter, request, row: write)
        }
    }
}
