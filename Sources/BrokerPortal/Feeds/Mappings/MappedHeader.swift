internal import Tabular

/// A file's header as a mapping understands it: turns the carrier's rows into rows of our own columns.
struct MappedHeader {
    /// A column of ours, and where its value comes from.
    struct Field {
        enum Source: Equatable {
            case column(Int)
            /// What every row has, and who says so.
            case fixed(String, from: String)
            /// Counted by statement, from 1.
            case counter
        }

        let name: String
        let source: Source
        var rule: ColumnMapping.Rule?
    }

    /// Whether numbers may be plain decimals whatever the style: a workbook's cells are.
    var takesPlainNumbers = false
    let titles: [String]
    /// Whether the names are our own.
    let isOwn: Bool
    let fields: [Field]
    /// Titles that no rule takes and the mapping does not ignore.
    let unmapped: [Int]
    /// Our columns for which the file has none of the titles.
    let absent: [(name: String, titles: [String])]
    private let skip: (column: Int, values: Set<String>)?
    private let columns: [String: Int]

    /// - Parameters:
    ///   - defaults: what is known besides the file, by our column, and from where.
    ///   - counted: the column that is counted where the file has none.
    init(
        _ mapping: ColumnMapping, titles: [String], defaults: [String: (value: String, from: String)], counted: String?
    ) {
        let places = Self.places(titles)
        func place(_ title: String) -> Int? {
            places[ColumnMapping.plain(title)] ?? places[CSVFeed.normalized(title)]
        }
        var fields: [Field] = []
        var absent: [(name: String, titles: [String])] = []
        for (name, rule) in mapping.rules.sorted(by: { $0.key < $1.key }) {
            if let place = rule.titles.lazy.compactMap(place).first {
                fields.append(Field(name: name, source: .column(place), rule: rule))
            } else {
                absent.append((name, rule.titles))
            }
        }
        func isMissing(_ name: String) -> Bool { !fields.contains { $0.name == name } }
        for (name, value) in mapping.fill.sorted(by: { $0.key < $1.key }) where isMissing(name) {
            fields.append(Field(name: name, source: .fixed(value, from: "fill")))
        }
        for (name, fixed) in defaults.sorted(by: { $0.key < $1.key }) where isMissing(name) {
            fields.append(Field(name: name, source: .fixed(fixed.value, from: fixed.from)))
        }
        if let counted, isMissing(counted) { fields.append(Field(name: counted, source: .counter)) }
        let taken = Set(fields.compactMap { if case .column(let place) = $0.source { place } else { nil } })
        unmapped = titles.indices.filter {
            !taken.contains($0) && !mapping.ignored.contains(ColumnMapping.plain(titles[$0]))
        }
        skip = mapping.skip.flatMap { rule in place(rule.title).map { ($0, rule.values) } }
        columns = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($0.element.name, $0.offset) })
        (self.titles, self.fields, self.absent, isOwn) = (titles, fields, absent, mapping.text.isEmpty)
    }

    /// Where each title stands, as it is written and without punctuation; of two that are the same, the first.
    private static func places(_ titles: [String]) -> [String: Int] {
        var places: [String: Int] = [:]
        for (index, title) in titles.enumerated() {
            for name in [ColumnMapping.plain(title), CSVFeed.normalized(title)] where places[name] == nil {
                places[name] = index
            }
        }
        return places
    }

    /// Whether a record is no line: empty, or one that the mapping skips.
    func skips(_ record: [String]) -> Bool {
        if record.allSatisfy({ $0.trimmedOrNil == nil }) { return true }
        guard let skip, skip.column < record.count else { return false }
        return skip.values.contains(record[skip.column].trimmed.lowercased())
    }

    /// What one cell is in our own words; `nil` for an empty one.
    /// - Throws: `RowReject` that names the carrier's column and ours, never the value.
    func value(of field: Field, in record: [String]) throws -> String? {
        guard case .column(let place) = field.source, let rule = field.rule else { return nil }
        guard let text = rule.cut(record[place].trimmed).trimmedOrNil else { return nil }
        if let word = rule.words[text.lowercased()] { return word }
        guard let value = rule.style.canonical(text) ?? (takesPlainNumbers ? rule.style.plainNumber(text) : nil) else {
            throw RowReject(
                field: "\(titles[place]) (\(field.name))", reason: "is not written like \(rule.style.name)")
        }
        return value
    }

    /// A row as our own feeds read it.
    func row(_ record: CSVRecord, counter: inout [String: Int]) throws -> CSVRow {
        var values = try fields.map { field -> String in
            switch field.source {
            case .column: try value(of: field, in: record.fields) ?? ""
            case .fixed(let value, _): value
            case .counter: ""
            }
        }
        if let place = fields.firstIndex(where: { $0.source == .counter }) {
            // Lines are numbered in each statement.
            let statement = columns["statement"].map { values[$0].lowercased() } ?? ""
            counter[statement, default: 0] += 1
            values[place] = "\(counter[statement] ?? 1)"
        }
        return CSVRow(
            place: record.place, line: record.line, fields: values, columns: columns, page: record.page)
    }
}
