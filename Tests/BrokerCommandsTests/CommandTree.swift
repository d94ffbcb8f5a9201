import ArgumentParser

@testable import BrokerCommands

/// A command with the words that lead to it.
struct Leaf {
    let path: [String]
    let type: any ParsableCommand.Type

    var words: String { path.joined(separator: " ") }

    /// Every command that does something.
    static let all = below(Broker.self, [])

    private static func below(_ command: any ParsableCommand.Type, _ path: [String]) -> [Leaf] {
        let children = command.configuration.subcommands
        guard !children.isEmpty else { return [Leaf(path: path, type: command)] }
        return children.flatMap { below($0, path + [$0._commandName]) }
    }
}
