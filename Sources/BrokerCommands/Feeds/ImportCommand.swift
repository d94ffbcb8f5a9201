internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Loads the files that carriers send.
struct ImportCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Load files from a carrier into the store.",
        discussion: Help.examples(
            "broker import contracts.csv groups.csv", "broker import enrollment-2026-11.edi.gz",
            "broker import --dry-run enrollment-2026-12.edi",
            "zcat full.edi.gz | broker import - --as enrollment",
            "broker import --mapping hcsc-detail --explain statement.csv",
            "broker import --broker-id 0010431 BRK_GRP_STMNT_CA_2026-10-07.pdf",
            prose: """
                A full 834 ends nobody by leaving him out, unless the sender's profile or --absence says so: such coverages are reported, or proposed for \
                'imports accept'. Takes contracts, groups, billing, addresses, statement lines, applications, contacts and a manifest of documents that lie beside it \
                (CSV or XLSX), agreements (YAML), enrollment (X12 834) and payments (X12 820), each plain or as .gz; '-' is standard input. The kind is told by the file's \
                beginning, or by --as. One file is one batch: all of it is loaded, or none of it when a row cannot be used, unless --accept-partial. The same \
                bytes again change nothing. Files are loaded in the order given; the first that fails ends the run. Only the owner of the store may import. A carrier's own statement, \
                PDF or XLSX, is kept as it is: the name tells kind, state and date, and --broker-id, the name or the folder whose it is.
                """))

    @Argument(help: ArgumentHelp("The files; '-' is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The kind of the files: \(FeedKind.all.map(\.name).joined(separator: ", ")).", valueName: "kind"))
    var kind: FeedKind?

    @Option(help: ArgumentHelp("The carrier, for 834s whose payer the store does not know.", valueName: "name"))
    var carrier: String?

    @Option(
        help: ArgumentHelp("The 834s' sender: a profile's file, or the name of a known one.", valueName: "profile"),
        completion: .file(extensions: ["yaml"]))
    var sender: String?

    @Option(
        help: ArgumentHelp(
            "What becomes of those whom a full 834 no longer lists: report, propose or terminate.", valueName: "action")
    )
    var absence: AbsenceAction?

    @Flag(help: "Load 834s that were loaded before; replace a statement file that has changed.")
    var again = false

    @OptionGroup var statement: StatementChoiceOptions
    @OptionGroup var mapping: MappingOptions

    @Flag(name: .customLong("dry-run"), help: "Show what would be added, changed and ended; change nothing.")
    var dryRun = false

    @Flag(name: .customLong("accept-partial"), help: "Load the rows that can be used; keep the others with the batch.")
    var acceptPartial = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("Standard input can be read only once.") }
    }

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = ImportService(store: invocation.store, operator: try invocation.operatorAccess())
        var options = ImportOptions(kind: kind, carrier: carrier, acceptPartial: acceptPartial, dryRun: dryRun)
        options.sender = try sender.map { try profile($0, invocation) }
        options.absence = absence
        options.again = again
        options.statement = statement.choice
        options.mapping = try mapping.mapping.map { try mapping($0, invocation) }
        options.isStrict = mapping.strict
        if mapping.explain { return try explain(service, options, invocation) }
        for file in files { try ImportRun(file: file, invocation: invocation).run(service, options) }
    }

    private func profile(_ sender: String, _ invocation: Invocation) throws -> SenderProfile {
        guard let file = try PersonsFile(sender) else {
            let service = SenderService(store: invocation.store, operator: try invocation.operatorAccess())
            return try service.profile(named: sender)
        }
        return try SenderProfile.parse(file.text, source: sender)
    }

    private func mapping(_ name: String, _ invocation: Invocation) throws -> ColumnMapping {
        guard let file = try PersonsFile(name) else {
            let service = MappingService(store: invocation.store, operator: try invocation.operatorAccess())
            return try service.mapping(named: name)
        }
        return try ColumnMapping.parse(file.text, source: name)
    }

    /// Shows how each column of a file was understood.
    private func explain(_ service: ImportService, _ options: ImportOptions, _ invocation: Invocation) throws {
        guard files.count == 1, let file = files.first else {
            throw Failure.usage("--explain takes one file", hint: "give one file at a time")
        }
        var shown = try OutputOptions.parse([])
        shown.format = mapping.format
        let columns = ColumnExplanation.columns
        let table = try Output(
            invocation.context, global, shown, columns: columns, defaults: columns.map(\.key), title: "Columns")
        let run = ImportRun(file: file, invocation: invocation)
        let explanation = try service.explain(
            file, fileName: run.name, options: options, now: invocation.context.now, report: run.say)
        try table.render { write in try explanation.forEach(table.columns.map(\.key), write) }
        try invocation.context.output.flush()
        invocation.note("\(file): \(counted(explanation.rows, "row")) looked at, nothing loaded")
    }
}

/// A text that a person keeps in a file or names: a name has no slash and no dot; what has one is a file.
private struct PersonsFile {
    let text: String

    init?(_ name: String) throws {
        guard name.contains("/") || name.contains(".") else { return nil }
        text = String(decoding: try ByteSource(path: name).peek(1 << 17), as: UTF8.self)
    }
}
