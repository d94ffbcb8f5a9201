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
            prose: """
                A full 834 ends nobody by leaving him out, unless the sender's profile or --absence says so: such coverages are reported, or proposed for \
                'imports accept'. Takes contracts, groups, billing, applications, contacts, a manifest of documents that lie beside it (CSV), and enrollment (X12 834), each plain or as .gz; '-' is standard input. The kind is told by the file's \
                beginning, or by --as. One file is one batch: all of it is loaded, or none of it when a row cannot be used, unless --accept-partial. The same \
                bytes again change nothing. Files are loaded in the order given; the first that fails ends the run. Only the owner of the store may import.
                """))

    @Argument(help: ArgumentHelp("The files; '-' is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The kind of the files: contracts, groups, billing, applications, documents, contacts or enrollment.", valueName: "kind"))
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

    @Flag(help: "Load 834s that were loaded before: same sender, control numbers and reference.")
    var again = false

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

/// The import of one file, and what is said about it.
struct ImportRun {
    /// So many findings are printed; the rest is counted.
    private static let printed = 100

    let file: String
    let session: Session

    private var name: String {
        file == "-" ? "standard input" : file.split(separator: "/").last.map(String.init) ?? file
    }

    func run(_ service: ImportService, _ options: ImportOptions) throws {
        let seen = Count()
        let progress = Progress(session, title: name, fileSize: FileSize.ofRegularFile(file))
        let report = try service.load(
            file, fileName: name, options: options, now: session.context.now,
            report: { finding in
                seen.value += 1
                progress.clear()
                if seen.value <= ImportRun.printed { say(finding) }
            },
            change: {
                progress.clear()
                try session.context.answer(line: line(for: $0))
            }, progress: progress.update)
        progress.clear()
        if seen.value > ImportRun.printed { session.context.say("\(file): and \(seen.value - ImportRun.printed) more") }
        try finish(report)
    }

    private func finish(_ report: ImportReport) throws {
        switch report.outcome {
        case .loaded(let batch):
            session.note("\(file): batch \(batch), \(report.kind.rawValue): \(summary(report))")
        case .partial(let batch):
            session.note(
                "\(file): batch \(batch), \(report.kind.rawValue): \(summary(report)); \(rejects(report)), kept: broker imports show \(batch)"
            )
        case .alreadyLoaded(let batch):
            session.note("\(file): nothing to do, the same bytes were loaded as batch \(batch)")
        case .dryRun:
            try session.context.output.flush()
            session.note("\(file): dry run, \(report.kind.rawValue): would be \(summary(report))")
        case .refused:
            throw Failure(
                status: .badData, code: "import_refused", message: "\(file): \(rejects(report)), so nothing was loaded",
                hint: "mend the file, or load the rest with --accept-partial")
        }
    }

    private func rejects(_ report: ImportReport) -> String {
        report.rejected == 1 ? "1 row was rejected" : "\(report.rejected) rows were rejected"
    }

    /// `60 groups added; 2 coverages ended`, or that nothing is new.
    private func summary(_ report: ImportReport) -> String {
        let parts = report.counts.flatMap { count in
            [("added", count.added), ("changed", count.changed), ("ended", count.ended)].compactMap { word, number in
                number == 0
                    ? nil : "\(counted(number, count.entity.split(separator: "_").joined(separator: " "))) \(word)"
            }
        }
        return "\(counted(report.records, "record")) read, "
            + (parts.isEmpty ? "nothing changed" : parts.joined(separator: ", "))
    }

    private func say(_ finding: FeedFinding) {
        let field = finding.field.map { ", \($0)" } ?? ""
        if finding.severity == .reject || !session.global.quiet {
            session.context.say("\(file): \(finding.severity.rawValue): \(finding.place)\(field): \(finding.reason)")
        }
    }

    /// `changed group 004512/0001 renewal_on: 2026-12-01 -> 2027-12-01`.
    private func line(for change: ChangeEntry) -> String {
        guard let field = change.field else { return "\(change.kind) \(change.entity) \(change.name)" }
        return
            "\(change.kind) \(change.entity) \(change.name) \(field): \(change.oldValue ?? "-") -> \(change.newValue ?? "-")"
    }
}

/// A count that a closure can keep.
private final class Count {
    var value = 0
}
