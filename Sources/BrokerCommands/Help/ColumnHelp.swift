internal import ArgumentParser
internal import Tabular

/// The columns of what a command answers, as its help and 'broker help columns COMMAND' show them.
enum ColumnHelp {
    /// The columns of all answers of a command; empty for one that answers in no format.
    static func text(_ leaf: CommandCatalog.Leaf) -> String {
        leaf.answers.map { text($0, name: "broker " + leaf.name) }.joined(separator: "\n")
    }

    private static func text(_ answer: Answer, name: String) -> String {
        let heading = answer.option.isEmpty ? "COLUMNS:" : "COLUMNS with \(answer.option):"
        guard answer.sections.isEmpty else {
            let sections = answer.sections.map {
                "  \($0.key)\($0.isObject ? "" : " (a list)"): \($0.title)\n\(lines($0.columns, indent: "    "))"
            }
            return "SECTIONS, with the columns of each:\n\(sections.joined())"
        }
        let note = answer.defaults == answer.columns.map(\.key) ? "" : "  * shown without --columns\n"
        return "\(heading)\n\(lines(answer.columns, marked: note.isEmpty ? [] : Set(answer.defaults)))\(note)"
    }

    private static func lines(_ columns: [Column], indent: String = "  ", marked: Set<String> = []) -> String {
        let keys = columns.map { $0.key + (marked.contains($0.key) ? " *" : "") }
        let width = (keys.map(\.count).max() ?? 0) + 2
        let types = (columns.map(\.type.rawValue.count).max() ?? 0) + 2
        return zip(keys, columns).map { key, column in
            "\(indent)\(padded(key, width))\(padded(column.type.rawValue, types))\(column.title)\n"
        }.joined()
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }
}
