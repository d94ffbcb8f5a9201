internal import ArgumentParser
internal import ByteStreams

/// The JSON Schema of a command's answer.
struct SchemaCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of a command's answer.",
        discussion: Help.examples(
            "broker schema", "broker schema bob list", "broker schema bob list --columns group_name,alerts",
            "broker schema bob export --subscribers", "broker schema edi check",
            prose: """
                Every command that takes --format has a schema. It holds for any choice of columns; with --columns it requires exactly these. Without a \
                command, the names of all schemas are listed.
                """))

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("The words of the command, with an option that changes its answer.", valueName: "command"),
        completion: Completions.schemaWords)
    var command: [String] = []

    @Option(
        help: ArgumentHelp("The columns that are asked for, separated by commas.", valueName: "keys"),
        completion: Completions.columns)
    var columns: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        guard !command.isEmpty else {
            return try CommandCatalog.answers.forEach { try context.answer(line: $0.name) }
        }
        let name = command.joined(separator: " ")
        guard let found = CommandCatalog.answers.first(where: { $0.name == name }) else {
            let nearest = Nearest.word(to: name, among: CommandCatalog.answers.map(\.name))
            throw Failure.usage(
                "there is no schema of '\(name)'",
                hint: (nearest.map { "did you mean '\($0)'? " } ?? "") + "list them: broker schema")
        }
        try context.output.write(found.answer.schema(command: name, columns: columns.map(ColumnChoice.keys)))
    }
}
