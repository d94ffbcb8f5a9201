internal import ByteStreams
internal import Tabular

/// A mapping to start from, written after looking at a file: which of its titles seem to mean which of our columns.
struct MappingDraft {
    private let kind: FeedKind
    private let name: String
    private let layout: ColumnMapping?
    private let titles: [String]
    private let rows: [CSVRecord]

    /// So many distinct words of a column are shown.
    private static let wordLimit = 12

    /// - Parameter layout: a known layout that the file nearly has, to repair.
    init(kind: FeedKind, name: String, layout: ColumnMapping?, titles: [String], rows: [CSVRecord]) {
        (self.kind, self.name, self.layout, self.titles, self.rows) = (kind, name, layout, titles, rows)
    }

    /// YAML, which `ColumnMapping.parse` reads.
    var text: String {
        let guesses = TitleGuess(kind: kind, titles: titles, layout: layout).run()
        let taken = Set(guesses.values)
        let missing = kind.columns.filter { $0.isNeeded && guesses[$0.key] == nil }
        let rest = titles.indices.filter { !taken.contains($0) && !titles[$0].isEmpty }
        var lines = ["name: \(name)", "kind: \(kind.name)", "columns:"]
        for column in kind.columns { if let place = guesses[column.key] { lines += self.lines(column, place) } }
        if !missing.isEmpty {
            lines.append("# Needed and not found. Name a column above, or give every row the same value here:")
            lines.append("# fill: {\(missing.map { "\($0.key): \"\"" }.joined(separator: ", "))}")
        }
        if !rest.isEmpty {
            lines.append("# Titles without a column. Remove from this list what you map above:")
            lines.append("ignore: [\(rest.map { Self.quoted(titles[$0]) }.joined(separator: ", "))]")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(_ column: FeedColumn, _ place: Int) -> [String] {
        let words = unknownWords(column, place)
        guard !words.isEmpty else { return ["  \(column.key): \(Self.quoted(titles[place]))"] }
        let values = column.words.map(\.value).joined(separator: ", ")
        return [
            "  # Give each of these words one of: \(values)",
            "  \(column.key): {from: \(Self.quoted(titles[place])), words: {\(words.map { "\(Self.quoted($0)): \(column.words[0].value)" }.joined(separator: ", "))}}",
        ]
    }

    /// Words of the file that the column does not know.
    private func unknownWords(_ column: FeedColumn, _ place: Int) -> [String] {
        guard !column.words.isEmpty, !column.isPersonal else { return [] }
        let known = Set(column.words.flatMap { [$0.value] + $0.synonyms }.map(CSVFeed.normalized))
        var found: [String] = []
        for row in rows where place < row.fields.count {
            guard let word = CellText.clean(row.fields[place]).map(CellText.line), word.utf8.count <= 40,
                !known.contains(CSVFeed.normalized(word)), !found.contains(word)
            else { continue }
            found.append(word)
        }
        return found.count > Self.wordLimit ? [] : found
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

/// Guesses which title of a file means which of our columns.
struct TitleGuess {
    let kind: FeedKind
    let titles: [String]
    var layout: ColumnMapping?

    /// Our column's key and the place of its title: what is certain first, then what is most alike.
    func run() -> [String: Int] {
        var places = TitlePlaces(titles.map { [$0] })
        var found: [String: Int] = [:]
        if let layout {
            for (key, rule) in layout.rules {
                if let place = rule.titles.lazy.compactMap({ places.find($0).first }).first { found[key] = place }
            }
        }
        let own = places.match(.own(kind, kind.columns), kind.columns)
        for (column, _, match) in own where found[column.key] == nil {
            if let place = match.first, column.isNeeded || !found.values.contains(place) { found[column.key] = place }
        }
        var pairs: [(key: String, place: Int, score: Double)] = []
        for column in kind.columns where found[column.key] == nil {
            let names = [column.key] + column.otherTitles + (layout?.rules[column.key]?.titles ?? [])
            for (place, title) in titles.enumerated() where !found.values.contains(place) {
                let score = names.map { Self.likeness($0, title) }.max() ?? 0
                if score >= 0.5 { pairs.append((column.key, place, score)) }
            }
        }
        for pair in pairs.sorted(by: { ($0.score, $1.key) > ($1.score, $0.key) })
        where found[pair.key] == nil && !found.values.contains(pair.place) {
            found[pair.key] = pair.place
        }
        return found
    }

    /// The share of words that two titles have in common.
    private static func likeness(_ left: String, _ right: String) -> Double {
        let (left, right) = (words(left), words(right))
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        return Double(left.intersection(right).count) / Double(left.union(right).count)
    }

    private static func words(_ title: String) -> Set<String> {
        // memberFirstName is three words.
        var spaced = ""
        for character in title {
            if character.isUppercase, spaced.last?.isLowercase == true { spaced.append(" ") }
            spaced.append(character)
        }
        let parts = CSVFeed.normalized(spaced.replacing("#", with: " number ")).split(separator: "_").map(String.init)
        return Set(parts.map { short[$0] ?? $0 })
    }

    private static let short = [
        "eff": "effective", "dt": "date", "nbr": "number", "no": "number", "num": "number", "dob": "birth",
        "prem": "premium",
        "grp": "group", "mbr": "member", "sub": "subscriber", "subs": "subscriber", "term": "termination",
        "termed": "termination",
        "emp": "employee", "amt": "amount", "begin": "effective", "start": "effective", "end": "termination",
        "id": "number",
        "agent": "broker", "producer": "broker", "comm": "commission", "sex": "gender", "rel": "relationship",
        "pol": "policy",
    ]
}
