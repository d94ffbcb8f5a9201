/// The texts of --help: every command's begins with examples.
enum Help {
    /// The discussion of a command: its examples, then what else is to be known.
    static func examples(_ examples: String..., prose: String = "") -> String {
        let lines = examples.map { "  " + $0 }.joined(separator: "\n")
        return "EXAMPLES:\n\(lines)" + (prose.isEmpty ? "" : "\n\n" + prose)
    }
}
