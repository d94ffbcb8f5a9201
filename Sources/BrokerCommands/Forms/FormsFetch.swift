internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// SAL-2: the files.
struct FormsFetch: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Write forms and brochures into a folder.",
        discussion: Help.examples(
            "broker forms fetch enrollment-form-ca.pdf", "broker forms fetch --kind form --state CA -d forms",
            "broker forms fetch --all -d forms --format csv",
            prose: """
                Names forms as 'forms list' does, or chooses them by its options. Each is checked against the SHA-256 of its manifest; one that was altered in \
                the store is refused (74). A file that is there with the same content is left alone; another one of that name is replaced only with --force. \
                The answer is a row a file, written or present.
                """))

    static let columns = [
        Column(key: "name", title: "Name", type: .text), Column(key: "result", title: "Result", type: .text),
        Column(key: "path", title: "Path", type: .text), Column(key: "edition", title: "Edition", type: .identifier),
        Column(key: "bytes", title: "Bytes", type: .integer),
        Column(key: "sha256", title: "SHA-256", type: .identifier),
    ]

    static let defaults = ["name", "result", "path", "edition", "bytes"]

    @Argument(help: ArgumentHelp("The names of the forms.", valueName: "name"))
    var names: [String] = []

    @Flag(help: "Fetch every form in force.")
    var all = false

    @Option(
        name: [.customShort("d"), .customLong("directory")],
        help: ArgumentHelp("The folder to write into; the current one if it is not given.", valueName: "folder"),
        completion: .directory)
    var directory = "."

    @OptionGroup var forms: FormOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        var filter = forms.filter
        filter.names = names
        if filter.isEmpty, !all { throw ValidationError("Name forms, choose them by an option, or give --all.") }
    }

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.defaults, title: "Forms")
        let invocation = try Invocation(context, global)
        let service = FormService(store: invocation.store, viewer: try invocation.viewer())
        var filter = forms.filter
        filter.names = names
        let documents = try service.documents(filter)
        let folder = FormFolder(path: directory, mayReplace: output.force)
        let plan = try folder.plan(documents, service)
        for step in plan where !step.isPresent { try folder.write(step.document, service) }
        try table.render { write in
            let row = RowBuffer()
            for step in plan {
                row.removeAll()
                for column in table.columns { append(column.key, step, folder, to: row) }
                try write(row)
            }
        }
    }

    private func append(_ key: String, _ step: FormFolder.Step, _ folder: FormFolder, to row: RowBuffer) {
        switch key {
        case "name": row.append(step.document.name.description)
        case "result": row.append(step.isPresent ? "present" : "written")
        case "path": row.append(folder.place(of: step.document))
        case "edition": row.append(step.document.edition)
        case "bytes": row.append(integer: step.document.bytes)
        default: row.append(step.document.sha256)
        }
    }
}
