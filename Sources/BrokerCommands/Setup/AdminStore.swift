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
                Every row is chained to the one before by a keyed hash. --verify checks all of them and prints how many there are and the last hash: noted \
                elsewhere, it shows a log that was cut at its end. Days are of UTC.
                """))

    @Flag(help: "Check the chain instead of listing.")
    var verify = false

    @Option(help: ArgumentHelp("Only what this account did, or 'operator NAME'.", valueName: "who"))
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
            let session = try Session(context, global)
            let chain = try AuditService(store: session.store, operator: session.operatorAccess()).verify()
            return try context.answer(line: "\(counted(chain.rows, "row")), sound, last hash \(chain.head)")
        }
        var filter = AuditService.Filter()
        filter.actor = actor
        filter.action = action?.rawValue
        filter.from = from
        filter.to = to
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: AuditService.columns, title: "Audit") { session, request, write in
                try AuditService(store: session.store, operator: session.operatorAccess())
                    .list(filter, request, row: write)
            }
    }
}

/// Mails that wait.
struct AdminMail: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Hand over the mails that wait, or list them.",
        discussion: Help.examples(
            "broker admin mail", "broker admin mail --list", "broker admin mail --list --all",
            prose: "The status is 69 when some could not be handed over; they stay."))

    @Flag(name: .customLong("list"), help: "List the mails that wait, and send nothing.")
    var lists = false

    @Flag(help: "With --list: those that were sent too.")
    var all = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        guard lists else { return try send(context) }
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: MailService.columns, title: "Mails") { session, request, write in
                try MailService(store: session.store, operator: session.operatorAccess())
                    .list(all: all, request, row: write)
            }
    }

    private func send(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let done = try MailService(store: session.store, operator: session.operatorAccess()).retry(now: context.now)
        session.note("\(counted(done.sent, "mail")) sent, \(done.waiting) waiting")
        guard done.waiting == 0 else {
            throw Failure(
                status: .unavailable, code: "mail_kept",
                message: "\(counted(done.waiting, "mail")) could not be handed over",
                hint: "see why: broker admin mail --list; the transport: broker admin settings mail")
        }
    }
}

/// A copy of the store.
struct AdminBackup: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the store while it is in use, and check the copy.",
        discussion: Help.examples(
            "broker admin backup ~/backups/store.sqlite", "broker admin backup ~/backups/store.sqlite --force",
            prose:
                "Keep the key (store.sqlite.key) with your secrets, not beside the copy; without it Tax IDs cannot be read."
        ))

    @Argument(help: ArgumentHelp("Where the copy shall stand.", valueName: "path"), completion: .file())
    var path: String

    @Flag(help: "Replace an existing file.")
    var force = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try BackupService(store: session.store, operator: session.operatorAccess())
            .backUp(to: path, replacing: force, now: context.now)
        session.note("made \(path), and it is sound; it needs the key \(session.storePath).key")
    }
}

/// Checks the store.
struct AdminVerify: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the store: its file, its references, its audit log.",
        discussion: Help.examples("broker admin verify", prose: "The status is 74 when something is wrong."))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let report = try BackupService(store: session.store, operator: session.operatorAccess()).verify()
        try context.answer(
            line:
                "sound: version \(report.version), \(counted(report.auditRows, "audit row")), last hash \(report.auditHead)"
        )
    }
}

/// Removes what has had its time.
struct AdminPurge: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Remove expired codes, sessions and tokens, and sent mails; with --data old coverages.",
        discussion: Help.examples(
            "broker admin purge --dry-run", "broker admin purge", "broker admin purge --data --dry-run",
            prose: """
                --data removes coverages that ended more than five years ago, members who have none left, and what the change log says of them. Nothing younger goes: \
                brokers keep records for five years (10 CCR 2190.2). Make a back-up first.
                """))

    static let columns = [
        Column(key: "what", title: "What", type: .text), Column(key: "rows", title: "Rows", type: .integer),
    ]

    @Flag(help: "Remove coverages past the five years too.")
    var data = false

    @Flag(name: .customLong("dry-run"), help: "Only count.")
    var dryRun = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Purge")
        let session = try Session(context, global)
        let report = try PurgeService(store: session.store, operator: session.operatorAccess())
            .purge(data: data, isDryRun: dryRun, now: context.now, today: context.today)
        try table.render { write in
            let row = RowBuffer()
            for line in report {
                row.removeAll()
                for column in table.columns {
                    if column.key == "what" { row.append(line.what) } else { row.append(line.rows) }
                }
                try write(row)
            }
        }
        if dryRun { session.note("nothing was removed") }
    }
}
