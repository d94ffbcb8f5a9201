/// A kind of file that an import takes. Each declares itself in its folder below `Kinds/`, and `all` lists them.
public struct FeedKind: Sendable {
    /// The name that `--as` takes and a batch keeps.
    public let name: String
    /// What the files hold, in one sentence.
    public let meaning: String
    /// The file formats: `CSV, XLSX`.
    public let formats: String
    /// What a row is: `one row per group`; empty for a kind without columns.
    public let rows: String
    /// The columns of a table of this kind; none for X12, YAML and PDF.
    public let columns: [FeedColumn]
    /// What else a person must know to write such a file.
    public let notes: String
    /// The keys that only headers of this kind have together.
    let marks: Set<String>
    /// Makes the reader of a file, given its path.
    let makeFeed: @Sendable (_ path: String) throws -> any Feed

    init(
        _ name: String, _ meaning: String, formats: String = "CSV, XLSX", rows: String = "", marks: Set<String> = [],
        columns: [FeedColumn] = [], notes: String = "", makeFeed: @escaping @Sendable (String) throws -> any Feed
    ) {
        (self.name, self.meaning, self.formats, self.rows) = (name, meaning, formats, rows)
        (self.marks, self.columns, self.notes, self.makeFeed) = (marks, columns, notes, makeFeed)
    }

    /// The kinds. A header that could be of several is of the first.
    public static let all: [FeedKind] = [
        .statements, .billing, .groups, .addresses, .applications, .documents, .contacts, .contracts, .statementFile,
        .agreements, .enrollment, .payments,
    ]

    /// The kinds that are tables with columns.
    public static var tables: [FeedKind] { all.filter { !$0.columns.isEmpty } }

    /// The kind of this name.
    public static func named(_ name: String) -> FeedKind? { all.first { $0.name == name.lowercased() } }

    /// The column of this key.
    public func column(_ key: String) -> FeedColumn? { columns.first { $0.key == key } }
}

extension FeedKind: Hashable {
    /// Kinds are told apart by their names.
    public static func == (left: FeedKind, right: FeedKind) -> Bool { left.name == right.name }

    /// By the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
