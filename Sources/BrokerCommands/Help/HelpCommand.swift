internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Topics that belong to no single command, and the help of commands.
struct HelpCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "help", abstract: "Show help on a topic or a command.",
        discussion: Help.examples(
            "broker help exit-codes", "broker help bob list", "broker help columns groups",
            prose: """
                Topics: \(HelpTopic.allCases.map(\.rawValue).joined(separator: ", ")). 'help columns KIND' explains the columns of a kind of file: \
                \(FeedKind.tables.map(\.name).joined(separator: ", ")).
                """))

    @Argument(help: ArgumentHelp("A topic, or the words of a command.", valueName: "topic"))
    var topic: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        guard let first = topic.first else {
            return try context.output.write(Broker.helpMessage() + "\n")
        }
        if topic.count == 1, let topic = HelpTopic(rawValue: first) {
            return try context.output.write(topic.text)
        }
        if first == "columns", topic.count == 2, let kind = FeedKind.named(topic[1]) {
            return try context.output.write(KindHelp.text(kind))
        }
        if first == "columns" {
            throw Failure.usage(
                "'help columns' needs the name of a kind of file",
                hint: "one of \(FeedKind.all.map(\.name).joined(separator: ", "))")
        }
        var command: any ParsableCommand.Type = Broker.self
        for word in topic {
            let children = command.configuration.subcommands
            guard let child = children.first(where: { $0._commandName == word }) else { throw unknown(word, children) }
            command = child
        }
        try context.output.write(Broker.helpMessage(for: command) + "\n")
    }

    private func unknown(_ word: String, _ children: [any ParsableCommand.Type]) -> Failure {
        let words = children.map { $0._commandName } + HelpTopic.allCases.map(\.rawValue)
        let nearest = Nearest.word(to: word, among: words).map { "did you mean '\($0)'? " } ?? ""
        return Failure.usage(
            "there is no help on '\(word)'",
            hint: "\(nearest)topics: \(HelpTopic.allCases.map(\.rawValue).joined(separator: ", "))")
    }
}
