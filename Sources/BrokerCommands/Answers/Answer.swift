internal import Tabular

/// What a command answers, declared once, on the command: its JSON Schema, the columns in its help, what `--columns` and `--sort` offer and take, and the
/// output itself come from it.
struct Answer: Sendable {
    /// The name of the XLSX sheet, and the heading of a PDF.
    let title: String
    /// The option that makes the command answer this, such as `--subscribers`; empty for its usual answer.
    let option: String
    /// The columns that may be asked for; none where the answer has sections.
    let columns: [Column]
    /// The keys of those shown without asking.
    let defaults: [String]
    /// The sections; none for a table or one thing.
    let sections: [SectionLayout]
    /// What its JSON looks like with these columns; `areNamed` where they were asked for, so that they are all there.
    private let json: @Sendable (_ columns: [Column], _ areNamed: Bool) -> JSONShape

    /// An answer whose JSON is not that of a table, one thing or sections.
    init(
        _ title: String, option: String = "", columns: [Column] = [], defaults: [String]? = nil,
        sections: [SectionLayout] = [], json: @escaping @Sendable ([Column], Bool) -> JSONShape
    ) {
        self.title = title
        self.option = option
        self.columns = columns
        self.defaults = defaults ?? columns.map(\.key)
        self.sections = sections
        self.json = json
    }

    /// Rows.
    /// - Parameter isOpen: whether columns of an input file may join them.
    static func list(
        _ title: String, _ columns: [Column], defaults: [String]? = nil, option: String = "", isOpen: Bool = false
    ) -> Answer {
        Answer(title, option: option, columns: columns, defaults: defaults) {
            .array(.row($0, areRequired: $1, others: isOpen ? .optionalText : nil))
        }
    }

    /// One thing.
    static func object(_ title: String, _ columns: [Column]) -> Answer {
        Answer(title, columns: columns) { .row($0, areRequired: $1) }
    }

    /// Several things and tables. Their fields cannot be chosen, so all of them are always there.
    /// - Parameters:
    ///   - optional: sections that join them for some.
    ///   - others: other sections that the command may answer with instead.
    static func sections(
        _ title: String, _ sections: [SectionLayout], optional: [SectionLayout] = [], or others: [SectionLayout] = []
    ) -> Answer {
        Answer(title, sections: sections + optional + others) { _, _ in
            let usual = JSONShape.object(fields(sections) + fields(optional, areRequired: false))
            return others.isEmpty ? usual : .either([usual, .object(fields(others))])
        }
    }

    /// Several things and tables that more sections and columns join, as the input has them.
    static func openSections(_ title: String, _ sections: [SectionLayout]) -> Answer {
        Answer(title, sections: sections) { _, _ in
            let open = sections.map { section -> JSONShape.Field in
                let row = JSONShape.row(section.columns, areRequired: false, others: .optionalText)
                return .init(key: section.key, shape: section.isObject ? row : .array(row), isRequired: false)
            }
            return .object(open, others: .array(.object([], others: .either([.optionalText, .count]))))
        }
    }

    private static func fields(_ sections: [SectionLayout], areRequired: Bool = true) -> [JSONShape.Field] {
        sections.map {
            let shape = $0.isObject ? JSONShape.optional(.row($0.columns)) : .array(.row($0.columns))
            return .init(key: $0.key, shape: shape, isRequired: areRequired)
        }
    }

    /// JSON Schema, draft 2020-12. Without `keys` it holds for any choice of columns; with them exactly these are there.
    func schema(command: String, columns keys: [String]?) throws -> String {
        let chosen = try keys.map { try ColumnChoice.columns($0, of: self) }
        let words = keys == nil && !columns.isEmpty ? "Without --columns: \(defaults.joined(separator: ", "))." : nil
        let description = words.map { "\n  \"description\": \(JSONText.quoted($0))," } ?? ""
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": \(JSONText.quoted("broker " + command)),\(description)
              \(json(chosen ?? columns, chosen != nil).schema())
            }

            """
    }
}
