internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// COM-4: the statements as files.
struct CommissionsFetch: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Write statements as files, PDF and XLSX, under their names.",
        discussion: Help.examples(
            "broker commissions fetch BRK_GRP_STMNT_CA_2026-10-07", "broker commissions fetch --new -d statements",
            "broker commissions fetch --month 2026-10 --as xlsx",
            "broker commissions fetch --archive --from 2022-01-01 -d 2022",
            prose: """
                Without names and without a period: the statements of the month of the newest one, which --latest says too. --new takes those of the last 18 \
                months that this account has not fetched yet. The files are the carrier's own, checked against their SHA-256; where the carrier gave only \
                lines, both formats are rendered, with totals that compute. --as asks for formats: what the carrier did not give is rendered from the lines, \
                or left out. A file that is there with the same content stays; one with other content is replaced only with --force. The answer has a row a \
                file: its name, format, size, SHA-256 and state (written, rendered, unchanged).
                """))

    static let columns = [
        Column(key: "file", title: "File", type: .identifier), Column(key: "format", title: "Format", type: .text),
        Column(key: "bytes", title: "Bytes", type: .integer),
        Column(key: "sha256", title: "SHA-256", type: .identifier),
        Column(key: "state", title: "State", type: .text),
    ]

    @Argument(help: ArgumentHelp("The names of statements.", valueName: "statement"))
    var statements: [String] = []

    @Flag(help: "The statements of the month of the newest one.")
    var latest = false

    @Flag(help: "Only files that this account has not fetched before.")
    var new = false

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The formats, separated by commas: pdf, xlsx.", valueName: "formats"))
    var formats: StatementFormats?

    @Option(
        name: [.short, .customLong("directory")], help: ArgumentHelp("Write into this folder.", valueName: "folder"),
        completion: .directory)
    var directory: String = "."

    @OptionGroup var period: PeriodOptions
    @OptionGroup var reports: ReportOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        let hasPeriod = period.period != nil && !(period.isArchiveAlone && (latest || !statements.isEmpty))
        let ways = [!statements.isEmpty, latest, hasPeriod]
        guard ways.filter({ $0 }).count < 2 else {
            throw ValidationError("Give names, --latest or a period, not several of them.")
        }
    }

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Statements")
        let invocation = try Invocation(context, global)
        let service = try StatementFetchService(store: invocation.store, viewer: invocation.viewer())
        let items = try service.items(selection, formats: formats?.formats, onlyNew: new)
        let fetch = StatementFetch(folder: directory, force: output.force, service: service, invocation: invocation)
        try table.render { write in
            let row = RowBuffer()
            for item in items {
                guard let done = try fetch.deliver(item) else { continue }
                row.removeAll()
                for column in table.columns { done.append(column.key, to: row) }
                try write(row)
            }
        }
        try context.output.flush()
        if items.isEmpty, !new, !statements.isEmpty {
            throw Failure(
                .formatUnavailable,
                "there is no such file, nor lines to make one of")
        }
        if items.isEmpty { invocation.note(new ? "nothing new" : "no statements") }
        try fetch.finish()
    }

    private var selection: StatementFetchService.Selection {
        if !statements.isEmpty { return .named(statements) }
        let fallback: StatementFilter.Period = new && !latest ? .range(from: nil, to: nil) : .latestMonth
        let period = latest ? .latestMonth : period.period ?? fallback
        return .filtered(reports.filter(period, isArchive: self.period.archive))
    }
}

/// A list of formats, such as `pdf,xlsx`; `xls` is taken for `xlsx`.
struct StatementFormats: ExpressibleByArgument {
    let formats: Set<StatementFormat>

    init?(argument: String) {
        let words = argument.lowercased().split(separator: ",", omittingEmptySubsequences: false)
        let found = words.compactMap { StatementFormat(rawValue: $0 == "xls" ? "xlsx" : String($0)) }
        guard found.count == words.count else { return nil }
        formats = Set(found)
    }
}
