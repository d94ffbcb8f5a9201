internal import ArgumentParser

/// What the generator of man pages and completions needs to know of the command line.
public enum Documentation {
    /// The tree of commands as ArgumentParser dumps it, JSON of its `ToolInfoV0`.
    public static var commands: String { Broker._dumpHelp() }

    /// The program's version.
    public static var version: String { Broker.configuration.version }

    /// The texts of 'broker help', each behind its title in capitals.
    public static var topics: [String] { [HelpTopic.exitCodes, .environment, .formats, .scripting].map(\.text) }

    /// The columns of what a command answers, as its help lists them; empty where it answers in no format.
    public static func columns(of command: String) -> String {
        CommandCatalog.leaves.first { $0.name == command }.map(ColumnHelp.text) ?? ""
    }

    /// The completion script for `bash`, `zsh` or `fish`.
    public static func completions(for shell: String) -> String? {
        CompletionShell(rawValue: shell).map { Broker.completionScript(for: $0) }
    }
}
