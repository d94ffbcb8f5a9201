/// How one carrier names the columns of a kind of file, and how it writes dates and amounts: a small YAML file, see `ColumnMapping.parse`.
public struct ColumnMapping: Sendable, Equatable {
    /// What the store keeps it under.
    public let name: String
    /// The kind of file that it reads; `nil` for columns of a file that is read for its own sake.
    public let kind: FeedKind?
    /// The file that it came from, as it was.
    public let text: String
    /// By our own column.
    let rules: [String: Rule]
    /// What every row has, by our own column.
    let fill: [String: String]
    /// The carrier's titles that are known and not needed.
    let ignored: Set<String>
    /// Rows that are no lines: sums and headings.
    let skip: Skip?

    /// Where one of our columns comes from.
    struct Rule: Sendable, Equatable {
        /// The carrier's titles; the first that the file has is taken.
        let titles: [String]
        let style: ValueStyle
        var cut = TextSlice()
        /// The carrier's words in place of ours, in lower case.
        var words: [String: String] = [:]
    }

    struct Skip: Sendable, Equatable {
        let title: String
        /// In lower case.
        let values: Set<String>
    }

    /// What two titles have in common that differ in case and blanks alone.
    static func plain(_ title: String) -> String {
        title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
