internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// SAL-2: the files.
struct FormsFetch: AnsweringCommand, DatedCommand {
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

    static let answer = Answer.list(
        "Forms", table.columns, defaults: ["name", "result", "path", "edition", "bytes"])

    private static let table: ValueTable<FormFolder.Step> = [
        ValueColumn("name", "Name", .text) { $0.document.name.description },
        ValueColumn("result", "Result", .text) { $0.isPresent ? "present" : "written" },
        ValueColumn("path", "Path", .text) { $0.place },
        ValueColumn("edition", "Edition", .identifier) { $0.document.edition },
        ValueColumn("bytes", "Bytes", .integer) { $0.document.bytes },
        ValueColumn("sha256", "SHA-256", .identifier) { $0.document.sha256 },
    ]

    @Argument(
        help: ArgumentHelp("The names of the forms.", valueName: "name"), completion: Completions.stored(.formNames))
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
        try writeList(context) { invocation, request, write in
            let service = try invocation.service(FormService.init)
            var filter = forms.filter
            filter.names = names
            let folder = FormFolder(path: directory, mayReplace: output.force)
            let plan = try folder.plan(service.documents(filter), service)
            for step in plan where !step.isPresent { try folder.write(step.document, service) }
            return try Self.table.list(plan, request, row: write)
        }
    }
}
