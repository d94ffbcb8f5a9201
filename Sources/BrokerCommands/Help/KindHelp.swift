internal import BrokerPortal

/// The columns of a kind of file, as 'broker help columns KIND' explains them.
enum KindHelp {
    static func text(_ kind: FeedKind) -> String {
        let head =
            "\(kind.name): \(kind.meaning)\nFormats: \(kind.formats).\(kind.rows.isEmpty ? "" : " \(capitalized(kind.rows)).")"
        let columns = kind.columns.map(text).joined(separator: "\n")
        let notes = kind.notes.isEmpty ? "" : "\n\(wrapped(kind.notes, indent: ""))\n"
        let rules = kind.columns.isEmpty ? "This kind has no columns.\n" : "\(columns)\n\(cells)\(notes)"
        return "\(head)\n\n\(rules)"
    }

    private static let cells = """
        A header's case, blanks and punctuation do not count. A column that the file does not have leaves what is stored, and so does an empty cell,
        except where a column says that an empty cell clears. N/A, '-' and 'none' in a date are empty cells; 12/31/9999 and 2099-01-01 are no end.

        """

    private static func text(_ column: FeedColumn) -> String {
        var lines = ["  \(column.key)  (\(column.type.title)\(column.isNeeded ? ", needed" : ""))"]
        lines.append(wrapped(column.meaning, indent: "      "))
        if !column.words.isEmpty {
            lines.append(wrapped("Values: \(column.words.map(text).joined(separator: "; "))", indent: "      "))
        } else if let forms = column.type.forms {
            lines.append(wrapped("Taken as \(forms)", indent: "      "))
        }
        if !column.example.isEmpty { lines.append("      Example: \(column.example)") }
        if !column.otherTitles.isEmpty {
            lines.append(wrapped("Also titled: \(column.otherTitles.joined(separator: ", "))", indent: "      "))
        }
        if column.clearsWhenEmpty { lines.append("      An empty cell clears it.") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ word: FeedWord) -> String {
        word.synonyms.isEmpty ? word.value : "\(word.value) (\(word.synonyms.joined(separator: ", ")))"
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// In lines of at most 110 letters.
    static func wrapped(_ text: String, indent: String) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + word.count + 1 > 110 - indent.count {
                lines.append(indent + line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return (lines + [indent + line]).joined(separator: "\n")
    }
}
