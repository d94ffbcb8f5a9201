internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Topics that belong to no single command, and the help of commands.
struct HelpCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "help", abstract: "Show help on a topic or a command.",
        discussion: Help.examples(
            "broker help exit-codes", "broker help bob list", "broker help columns groups",
            "broker help columns bob list",
            prose: """
                Topics: \(HelpTopic.allCases.map(\.rawValue).joined(separator: ", ")). 'help columns COMMAND' lists the columns of a command's answer, \
                'help columns KIND' explains those of a kind of file: \
                \(FeedKind.tables.map(\.name).joined(separator: ", ")).
                """))

    @Argument(
        help: ArgumentHelp("A topic, or the words of a command.", valueName: "topic"),
        completion: Completions.helpWords)
    var topic: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        guard let first = topic.first else {
            return try context.output.write(Broker.helpMessage() + "\n")
        }
        if topic.count == 1, let topic = HelpTopic(rawValue: first) {
            return try context.output.write(topic.text)
        }
        if first == "columns" { return try context.output.write(columns(Array(topic.dropFirst()))) }
        var command: any ParsableCommand.Type = Broker.self
        for word in topic {
            let children = command.configuration.subcommands
            guard let child = children.first(where: { $0._commandName == word }) else { throw unknown(word, children) }
            command = child
        }
        let columns = CommandCatalog.leaf(topic).map(ColumnHelp.text) ?? ""
        try context.output.write(
            Broker.helpMessage(for: command) + "\n" + (columns.isEmpty ? "" : "\n" + columns))
    }

    /// The columns of a kind of file, or of a command's answer.
    private func columns(_ words: [String]) throws -> String {
        if words.count == 1, let kind = FeedKind.named(words[0]) { return KindHelp.text(kind) }
        if let leaf = CommandCatalog.leaf(words), !leaf.answers.isEmpty { return ColumnHelp.text(leaf) }
        throw Failure.usage(
            "'help columns' needs the name of a kind of file, or the words of a command that answers with columns",
            hint: "kinds: \(FeedKind.all.map(\.name).joined(separator: ", ")); commands: broker schema")
    }

    private func unknown(_ word: String, _ children: [any ParsableCommand.Type]) -> Failure {
        let words = children.map { $0._commandName } + HelpTopic.allCases.map(\.rawValue)
        let nearest = Nearest.word(to: word, among: words).map { "did you mean '\($0)'? " } ?? ""
        return Failure.usage(
            "there is no help on '\(word)'",
            hint: "\(nearest)topics: \(HelpTopic.allCases.map(\.rawValue).joined(separator: ", "))")
    }
}
