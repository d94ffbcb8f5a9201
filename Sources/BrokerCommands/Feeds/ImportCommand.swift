internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Loads the files that carriers send.
struct ImportCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Load files from a carrier into the store.",
        discussion: Help.examples(
            "broker import contracts.csv groups.csv", "broker import enrollment-2026-11.edi.gz",
            "broker import --dry-run enrollment-2026-12.edi",
            "zcat full.edi.gz | broker import - --as enrollment",
            "broker import --broker-id 0010431 BRK_GRP_STMNT_CA_2026-10-07.pdf",
            prose: """
                A full 834 ends nobody by leaving him out, unless the sender's profile or --absence says so: such coverages are reported, or proposed for \
                'imports accept'. Takes contracts, groups, billing and statement lines (CSV) and enrollment (X12 834), each plain or as .gz; '-' is standard input. The kind is told by the file's \
                beginning, or by --as. One file is one batch: all of it is loaded, or none of it when a row cannot be used, unless --accept-partial. The same \
                bytes again change nothing. Files are loaded in the order given; the first that fails ends the run. Only the owner of the store may import. A carrier's own statement, \
                PDF or XLSX, is kept as it is: the name tells kind, state and date, and --broker-id, the name or the folder whose it is.
                """))

    @Argument(help: ArgumentHelp("The files; '-' is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The kind of the files: \(FeedKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"))
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

    @Flag(name: .customLong("dry-run"), help: "Show what would be added, changed and ended; change nothing.")
    var dryRun = false

    @Flag(name: .customLong("accept-partial"), help: "Load the rows that can be used; keep the others with the batch.")
    var acceptPartial = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("Standard input can be read only once.") }
    }

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let service = ImportService(store: session.store, operator: try session.operatorAccess())
        var options = ImportOptions(kind: kind, carrier: carrier, acceptPartial: acceptPartial, dryRun: dryRun)
        options.sender = try sender.map { try profile($0, session) }
        options.absence = absence
        options.again = again
        options.statement = statement.choice
        for file in files { try ImportRun(file: file, session: session).run(service, options) }
    }

    /// A name has no slash and no extension; what has one is a file.
    private func profile(_ sender: String, _ session: Session) throws -> SenderProfile {
        guard sender.contains("/") || sender.contains(".") else {
            let service = SenderService(store: session.store, operator: try session.operatorAccess())
            return try service.profile(named: sender)
        }
        let source = try ByteSource(path: sender)
        return try SenderProfile.parse(String(decoding: try source.peek(1 << 17), as: UTF8.self), source: sender)
    }
}
