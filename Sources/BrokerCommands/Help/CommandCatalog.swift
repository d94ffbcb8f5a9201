internal import ArgumentParser

/// The commands without subcommands, with the words that lead to each.
struct CommandCatalog {
    /// A command and its words, `["bob", "list"]`.
    struct Leaf {
        let words: [String]
        let type: any ParsableCommand.Type

        var name: String { words.joined(separator: " ") }
        /// What it answers; empty where it answers in no format.
        var answers: [Answer] { (type as? any AnsweringCommand.Type)?.answers ?? [] }
    }

    /// An answer, by the name that 'broker schema' takes: `bob export --subscribers`.
    struct NamedAnswer {
        let name: String
        let answer: Answer
    }

    /// All of them, in the order of the help.
    static let leaves = below(Broker.self, [])

    /// All answers.
    static let answers = leaves.flatMap { leaf in
        leaf.answers.map {
            NamedAnswer(name: leaf.name + ($0.option.isEmpty ? "" : " \($0.option)"), answer: $0)
        }
    }

    /// The command with these words, if it has no subcommands.
    static func leaf(_ words: [String]) -> Leaf? { leaves.first { $0.words == words } }

    /// The deepest command that the words lead to, and the words that do.
    static func command(_ words: [String]) -> (type: any ParsableCommand.Type, words: [String]) {
        var found: (type: any ParsableCommand.Type, words: [String]) = (Broker.self, [])
        for word in words {
            guard let child = found.type.configuration.subcommands.first(where: { $0._commandName == word }) else {
                break
            }
            found = (child, found.words + [word])
        }
        return found
    }

    private static func below(_ command: any ParsableCommand.Type, _ words: [String]) -> [Leaf] {
        let children = command.configuration.subcommands
        let own = children.isEmpty ? [Leaf(words: words, type: command)] : []
        return own + children.flatMap { below($0, words + [$0._commandName]) }
    }
}
