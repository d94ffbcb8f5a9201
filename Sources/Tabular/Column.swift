/// A column of an answer.
public struct Column: Hashable, Sendable {
    /// The name for programs, in snake_case: CSV and TSV headers, JSON, `--columns`.
    public let key: String
    /// The name for people: text tables and XLSX.
    public let title: String
    /// What the cells hold, and so how each format shows them.
    public let type: ColumnType
    /// Texts that should strike the eye, as a whole cell or an item of a list; of several the strongest counts.
    public let emphasis: [String: Emphasis]

    /// Describes a column.
    public init(key: String, title: String, type: ColumnType, emphasis: [String: Emphasis] = [:]) {
        self.key = key
        self.title = title
        self.type = type
        self.emphasis = emphasis
    }
}

/// What the cells of a column hold.
public enum ColumnType: String, CaseIterable, Hashable, Sendable {
    /// Words: names, states, descriptions.
    case text
    /// A number or code that is text: leading zeros count, and nothing is computed with it.
    case identifier
    /// A count.
    case integer
    /// Money, in whole cents.
    case amount
    /// A day, as ISO text `2026-11-23`.
    case date
    /// Several texts, separated in the cell by U+001F; null and the empty text are both the empty list.
    case list
}
