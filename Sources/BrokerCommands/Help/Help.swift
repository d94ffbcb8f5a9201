/// The texts of --help: each begins with examples.
enum Help {
    /// The discussion of a command: its examples, then notes.
    static func examples(_ examples: String..., prose: String = "") -> String {
        let lines = examples.map { "  " + $0 }.joined(separator: "\n")
        return "EXAMPLES:\n\(lines)" + (prose.isEmpty ? "" : "\n\n" + prose)
    }
}
