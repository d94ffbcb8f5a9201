internal import ArgumentParser

/// Explains what is wrong with a command line, in one line that names the next step.
enum Arguments {
    /// Refuses an empty argument: `--group "$UNSET"` would mean "no filter". And an unknown command, naming the nearest.
    static func check(_ arguments: [String]) throws {
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            guard argument.isEmpty || (argument.hasPrefix("--") && argument.hasSuffix("=")) else { continue }
            let option =
                argument.isEmpty && index > 0 && arguments[index - 1].hasPrefix("-") ? arguments[index - 1] : argument
            throw Failure.usage(
                option.isEmpty ? "an argument is empty" : "the value of \(option) is empty",
                hint: "check that the shell variable is set")
        }
        var command: any ParsableCommand.Type = Broker.self
        var path = "broker"
        for word in words(arguments) {
            let children = command.configuration.subcommands
            guard !children.isEmpty else { return }
            guard let child = children.first(where: { $0._commandName == word }) else {
                throw unknown(word, in: command, path: path)
            }
            command = child
            path += " \(word)"
        }
    }

    /// Refuses --as-of for a command whose answer is not about a day: the parser would take it before the command's name and forget it.
    static func checkDay(_ command: any BrokerCommand, _ arguments: [String]) throws {
        guard !(command is any DatedCommand), arguments.prefix(while: { $0 != "--" }).contains(where: isAsOf) else {
            return
        }
        throw Failure.usage(
            "'\(path(to: arguments))' does not answer about a day", hint: "leave out --as-of")
    }

    private static func isAsOf(_ argument: String) -> Bool { argument == "--as-of" || argument.hasPrefix("--as-of=") }

    /// A group was called without one of its commands.
    static func incomplete(_ group: any ParsableCommand.Type, _ arguments: [String]) -> Failure {
        let names = group.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
        return Failure.usage(
            "'\(path(to: arguments))' needs a command", hint: "one of \(names.joined(separator: ", "))")
    }

    static func isParserError(_ error: any Error) -> Bool { isParsersOwn(type(of: error)) }

    /// Whether a type is one of ArgumentParser's, which has no public way to distinguish its commands and errors.
    static func isParsersOwn(_ type: Any.Type) -> Bool { String(reflecting: type).hasPrefix("ArgumentParser.") }

    static func failure(for error: any Error, _ arguments: [String]) -> Failure {
        // The parser may add a second line with the usage or with the allowed values.
        let lines = Broker.message(for: error).split(separator: "\n").map(String.init)
        let message = lines.joined(separator: " ")
        let help = "see '\(path(to: arguments)) --help'"
        if let invalid = InvalidValue(parserMessage: message) {
            return Failure.usage(invalid.message, hint: invalid.hint ?? help)
        }
        return Failure.usage(
            message.isEmpty ? "the command line is wrong" : message.prefix(1).lowercased() + message.dropFirst(),
            hint: help)
    }

    private static func unknown(_ word: String, in command: any ParsableCommand.Type, path group: String) -> Failure {
        let names = command.configuration.subcommands.map { $0._commandName }
        let nearest = Nearest.word(to: word, among: names)
        return Failure.usage(
            "'\(group)' has no command '\(word)'",
            hint: nearest.map { "did you mean '\(group) \($0)'?" } ?? "one of \(names.joined(separator: ", "))")
    }

    /// The words that lead to a command, without options and their values.
    private static func words(_ arguments: [String]) -> [String] {
        let withValue: Set<String> = [
            "--store", "--wait", "--profile", "--as-of", "--color", "--generate-completion-script",
        ]
        var words: [String] = []
        var isValue = false
        for argument in arguments {
            if argument == "--" { break }
            if isValue {
                isValue = false
            } else if argument.hasPrefix("-") {
                isValue = withValue.contains(argument)
            } else {
                words.append(argument)
            }
        }
        return words
    }

    private static func path(to arguments: [String]) -> String {
        var path = ["broker"]
        var command: any ParsableCommand.Type = Broker.self
        for word in words(arguments) {
            guard let child = command.configuration.subcommands.first(where: { $0._commandName == word }) else { break }
            path.append(word)
            command = child
        }
        return path.joined(separator: " ")
    }
}
