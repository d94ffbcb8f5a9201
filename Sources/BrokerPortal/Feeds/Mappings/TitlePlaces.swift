/// Where the titles of a header are, as they are written and without punctuation.
struct TitlePlaces {
    private var places: [String: [Int]] = [:]
    /// The columns that a rule takes.
    private(set) var taken: Set<Int> = []

    init(_ titles: [[String]]) {
        for (index, names) in titles.enumerated() {
            for name in names.flatMap({ [ColumnMapping.plain($0), CSVFeed.normalized($0)] }) where !name.isEmpty {
                if places[name]?.last != index { places[name, default: []].append(index) }
            }
        }
    }

    /// The columns of a title.
    func find(_ title: String) -> [Int] {
        places[ColumnMapping.plain(title)] ?? places[CSVFeed.normalized(title)] ?? []
    }

    /// The rules of a mapping in the order of our columns, each with the columns of the first of its titles that the header has.
    ///
    /// Our own names come before carriers' names for them, so that no column is taken for two things.
    mutating func match(
        _ mapping: ColumnMapping, _ columns: [FeedColumn]
    ) -> [(column: FeedColumn, rule: ColumnMapping.Rule, places: [Int])] {
        let rules = columns.compactMap { column in mapping.rules[column.key].map { (column, $0) } }
        var found = rules.map { mapping.text.isEmpty ? find($0.0.key) : [] }
        taken.formUnion(found.joined())
        for (index, pair) in rules.enumerated() where found[index].isEmpty {
            for title in pair.1.titles where found[index].isEmpty {
                let places = find(title)
                if !mapping.text.isEmpty || taken.isDisjoint(with: places) { found[index] = places }
            }
            if mapping.text.isEmpty { taken.formUnion(found[index]) }
        }
        // A needed value may be one that another column has too: the employer's name is that of its only group.
        for (index, pair) in rules.enumerated() where found[index].isEmpty && pair.0.isNeeded {
            for title in pair.1.titles where found[index].isEmpty { found[index] = find(title) }
        }
        taken.formUnion(found.joined())
        return zip(rules, found).map { ($0.0, $0.1, $1) }
    }
}
