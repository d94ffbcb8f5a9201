extension ColumnMapping {
    /// Our own names and carriers' known names for them, with values in any form that leaves no doubt.
    static func own(_ kind: FeedKind?, _ columns: [FeedColumn]) -> ColumnMapping {
        let rules = columns.map { column -> (String, Rule) in
            let style = ValueStyle.standard(column.type, amounts: nil, dates: nil)
            return (column.key, Rule(titles: [column.key] + column.otherTitles, style: style))
        }
        return ColumnMapping(
            name: "", kind: kind, text: "", rules: Dictionary(uniqueKeysWithValues: rules), fill: [:], ignored: [],
            skip: nil)
    }
}
