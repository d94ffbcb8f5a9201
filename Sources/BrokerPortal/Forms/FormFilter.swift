internal import GRDB

/// Which forms and brochures are wanted; what is empty does not count.
public struct FormFilter: Sendable {
    /// File names, each as it is listed, without regard to case.
    public var names: [String] = []
    /// `form`, `brochure` …
    public var kind: String?
    /// Those of this state, and those for all states.
    public var state: String?
    /// `en`, `es` …
    public var language: String?
    /// This edition, whether in force or not.
    public var edition: String?
    /// Those of this line of business, and those for all.
    public var line: String?
    /// A part of the title or the file name, without regard to case.
    public var text: String?
    /// Whether other editions than the newest one in force are wanted too.
    public var allEditions = false

    /// The newest editions of all.
    public init() {}

    /// Whether nothing narrows it.
    public var isEmpty: Bool {
        names.isEmpty && [kind, state, language, edition, line, text].allSatisfy { $0 == nil }
    }

    var conditions: [String] {
        let names = names.indices.map { ":name\($0)" }.joined(separator: ", ")
        return [
            allEditions || edition != nil ? nil : FormQuery.isNewest,
            self.names.isEmpty ? nil : "d.file_name COLLATE NOCASE IN (\(names))",
            kind.map { _ in "d.kind = :kind" }, state.map { _ in "d.state IN ('', :state)" },
            language.map { _ in "(d.language = :language OR d.language LIKE :language || '-%')" },
            edition.map { _ in "d.edition = :edition COLLATE NOCASE" },
            line.map { _ in "(d.line_of_business = '' OR d.line_of_business = :line COLLATE NOCASE)" },
            text.map { _ in "(has_part(d.title, :text) OR has_part(d.file_name, :text))" },
        ].compactMap { $0 }
    }

    var arguments: [String: (any DatabaseValueConvertible)?] {
        var arguments: [String: (any DatabaseValueConvertible)?] = [
            "kind": kind?.lowercased(), "state": state?.uppercased(), "language": language?.lowercased(),
            "edition": edition, "line": line, "text": text,
        ]
        for (index, name) in names.enumerated() { arguments["name\(index)"] = name }
        return arguments
    }
}
