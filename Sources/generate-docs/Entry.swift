internal import BrokerCommands
internal import Foundation

/// Writes `man/` and `completions/` below a folder; with `--check` it writes nothing, names what differs, and ends in 1.
@main
enum Entry {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let root = arguments.last { !$0.hasPrefix("--") } ?? "."
        let files = try files()
        guard arguments.contains("--check") else { return try write(files, below: root) }
        let different = try differences(files, below: root)
        guard !different.isEmpty else { return }
        print("out of date, run 'make docs': \(different.joined(separator: ", "))")
        exit(1)
    }

    /// All files, by their paths below the root.
    static func files() throws -> [String: String] {
        let tree = try CommandNode.root()
        var files = ["man/broker.1": ManPage.root(tree).text]
        for command in tree.children { files["man/broker-\(command.commandName).1"] = ManPage.command(command).text }
        for (shell, name) in [("bash", "broker.bash"), ("zsh", "_broker"), ("fish", "broker.fish")] {
            files["completions/\(name)"] = Documentation.completions(for: shell)
        }
        return files
    }

    private static func write(_ files: [String: String], below root: String) throws {
        for folder in ["man", "completions"] {
            try FileManager.default.createDirectory(atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
        }
        for stale in try present(below: root) where files[stale] == nil {
            try FileManager.default.removeItem(atPath: "\(root)/\(stale)")
        }
        for (path, text) in files { try text.write(toFile: "\(root)/\(path)", atomically: true, encoding: .utf8) }
    }

    private static func differences(_ files: [String: String], below root: String) throws -> [String] {
        let changed = files.filter { path, text in
            (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)) != text
        }
        return (changed.keys + (try present(below: root).filter { files[$0] == nil })).sorted()
    }

    private static func present(below root: String) throws -> [String] {
        try ["man", "completions"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").map { "\(folder)/\($0)" }
        }
    }
}
