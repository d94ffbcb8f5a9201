internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The columns of a kind of file, to fill in.
struct TemplateCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Write an empty file with the columns of a kind, to fill in.",
        discussion: Help.examples(
            "broker template groups", "broker template members -o roster.xlsx",
            prose: """
                Without -o, the header is printed as CSV. A workbook (.xlsx) offers the allowed values of a column as a list to pick from, and explains the columns on \
                a second sheet. 'broker help columns KIND' explains them too.
                """))

    @Argument(
        help: ArgumentHelp(
            "The kind: \(FeedKind.tables.map(\.name).joined(separator: ", ")).", valueName: "kind"))
    var kind: FeedKind

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file to write: .csv or .xlsx.", valueName: "path"),
        completion: .file(extensions: ["csv", "xlsx"]))
    var output: String?

    @Flag(help: "Replace the file if it exists.")
    var force = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard !kind.columns.isEmpty else {
            throw ValidationError("A file of the kind '\(kind.name)' (\(kind.formats)) has no columns.")
        }
        if let output, output != "-", !output.hasSuffix(".csv"), !output.hasSuffix(".xlsx") {
            throw ValidationError("A template is a .csv or an .xlsx file.")
        }
    }

    func run(_ context: CommandContext) throws {
        guard let output, output != "-" else { return try context.output.write(header) }
        do {
            try write(to: output, created: global.asOf ?? context.today)
        } catch let error as ByteStreamError {
            throw Failure.output(error)
        }
    }

    private func write(to path: String, created: CalendarDate) throws {
        let file = try AtomicFile(path: path, replaceExisting: force)
        if path.hasSuffix(".xlsx") {
            let notes = [kind.notes].filter { !$0.isEmpty }
            try FormWorkbook(sheet: kind.name, fields: kind.columns.map(\.formField), notes: notes).write(
                to: .file(file), created: created)
        } else {
            try file.sink.write(header)
        }
        try file.commit()
    }

    private var header: String { kind.columns.map(\.key).joined(separator: ",") + "\n" }
}

extension FeedColumn {
    /// The column as a template offers it.
    fileprivate var formField: FormWorkbook.Field {
        FormWorkbook.Field(
            name: key, meaning: meaning, type: type.title, isNeeded: isNeeded, choices: words.map(\.value),
            example: example, isText: type == .identifier || type == .text)
    }
}
