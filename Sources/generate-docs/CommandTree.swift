internal import BrokerCommands
internal import Foundation

/// A command as ArgumentParser dumps it.
struct CommandNode: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let arguments: [ArgumentNode]?
    let subcommands: [CommandNode]?

    /// Without the help command that the parser adds to every group; ours has examples, as every command of ours.
    var children: [CommandNode] {
        (subcommands ?? []).filter { ($0.shouldDisplay ?? true) && !($0.commandName == "help" && $0.discussion == nil) }
    }

    /// The commands below that have none themselves, with the words that lead to each; the command itself where it has none.
    var leaves: [(path: String, command: CommandNode)] {
        guard !children.isEmpty else { return [(commandName, self)] }
        return children.flatMap { child in child.leaves.map { ("\(commandName) \($0.path)", $0.command) } }
    }

    static func root() throws -> CommandNode {
        struct Permission: Decodable { let command: CommandNode }
        return try JSONDecoder().decode(Permission.self, from: Data(Documentation.commands.utf8)).command
    }
}

/// An argument, option or flag of a command.
struct ArgumentNode: Decodable {
    struct Name: Decodable {
        let kind: String
        let name: String
        var text: String { (kind == "short" || kind == "longWithSingleDash" ? "-" : "--") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// `-o, --output path`.
    var label: String {
        guard let names, !names.isEmpty else { return valueName ?? "" }
        let sorted = names.sorted { $0.text.count < $1.text.count }.map(\.text).joined(separator: ", ")
        return kind == "option" ? "\(sorted) \(valueName ?? "value")" : sorted
    }

    /// What it is for, with its allowed values and its default.
    var words: String {
        var words = abstract ?? ""
        if let allValues, !allValues.isEmpty { words += " One of \(allValues.joined(separator: ", "))." }
        if let defaultValue, !defaultValue.isEmpty { words += " Default: \(defaultValue)." }
        return words
    }
}
