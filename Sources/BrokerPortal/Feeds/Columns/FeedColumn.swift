/// A column that a kind of file has: everything that help, templates, detection and reading need to know of it.
public struct FeedColumn: Sendable {
    /// The name in our own files: `renewal_date`.
    public let key: String
    /// The name that a person reads: `Renewal Date`.
    public let title: String
    /// What the column holds, in one sentence.
    public let meaning: String
    /// What its values are.
    public let type: FieldType
    /// The allowed values of a `word`.
    public let words: [FeedWord]
    /// Whether every row has a value.
    public let isNeeded: Bool
    /// A value.
    public let example: String
    /// Carriers' titles for it that are known.
    public let otherTitles: [String]
    /// Whether its values may not be shown in a finding: names, dates of birth, Tax IDs, addresses.
    public let isPersonal: Bool
    /// What the value must be beyond its type.
    let rule: ValueRule?
    /// The stored columns, as `table.column`, that an empty cell clears. Any other empty cell leaves what is stored.
    let clears: [String]

    init(
        _ key: String, _ type: FieldType, needed: Bool = false, _ meaning: String, example: String = "",
        words: [FeedWord] = [], rule: ValueRule? = nil, titles: [String] = [], isPersonal: Bool = false,
        clears: [String] = []
    ) {
        self.key = key
        self.title = FeedColumn.title(of: key)
        self.meaning = meaning
        self.type = type
        self.words = words
        self.isNeeded = needed
        self.example = example.isEmpty ? words.first?.value ?? "" : example
        self.otherTitles = titles
        self.isPersonal = isPersonal
        self.rule = rule
        self.clears = clears
    }

    /// Columns that are known by their names alone, for files that are read for their own sake.
    static func plain(needed: [String], optional: [String]) -> [FeedColumn] {
        needed.map { FeedColumn($0, .text, needed: true, "") } + optional.map { FeedColumn($0, .text, "") }
    }

    /// Whether an empty cell clears what is stored.
    public var clearsWhenEmpty: Bool { !clears.isEmpty }

    private static let capitals = [
        "id": "ID", "npn": "NPN", "sic": "SIC", "zip": "ZIP", "url": "URL", "sha256": "SHA-256",
    ]

    /// `parent_group_id` as `Parent Group ID`.
    private static func title(of key: String) -> String {
        key.split(separator: "_").map { word in
            capitals[String(word)] ?? word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }
}
