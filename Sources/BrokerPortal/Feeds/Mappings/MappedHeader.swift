internal import Tabular

/// A file's header as a mapping understands it: turns the file's rows into rows of our own columns.
struct MappedHeader {
    /// A column of ours, and where its value comes from.
    struct Field {
        enum Source: Equatable {
            /// The file's columns of this title: one, or several that must agree.
            case columns([Int])
            /// What every row has, and who says so.
            case fixed(String, from: String)
            /// Counted by statement, from 1.
            case counter
        }

        let name: String
        let source: Source
        var reader: ValueReader?
        /// Whether a row without a value is refused.
        var isNeeded = false
    }

    let titles: [String]
    /// Whether the names are our own.
    let isOwn: Bool
    let fields: [Field]
    /// Titles that no rule takes and the mapping does not ignore.
    let unmapped: [Int]
    /// Our columns for which the file has none of the titles.
    let absent: [(name: String, titles: [String])]
    /// Stored columns, as `table.column`, that an empty cell of this file clears.
    let clearing: Set<String>
    private let skip: (column: Int, values: Set<String>)?
    private let columns: [String: Int]

    /// - Parameter titles: each column's title, and what else it may be called where the header has two rows.
    init(_ mapping: ColumnMapping, titles: [[String]], of table: TableDescription, reading: ReadingContext) {
        let shown = titles.map { $0.first ?? "" }
        var places = TitlePlaces(titles)
        var fields: [Field] = []
        var absent: [(name: String, titles: [String])] = []
        var clearing: Set<String> = []
        for (column, rule, found) in places.match(mapping, table.columns) {
            guard let place = found.first else {
                absent.append((column.key, rule.titles))
                continue
            }
            let reader = ValueReader(column, rule, title: shown[place], reading: reading)
            fields.append(
                Field(
                    name: column.key, source: .columns(found), reader: reader,
                    isNeeded: column.isNeeded && table.kind != nil))
            clearing.formUnion(column.clears)
        }
        func isMissing(_ name: String) -> Bool { !fields.contains { $0.name == name } }
        for (name, value) in mapping.fill.sorted(by: { $0.key < $1.key }) where isMissing(name) {
            fields.append(Field(name: name, source: .fixed(value, from: "fill")))
        }
        for (name, fixed) in table.defaults.sorted(by: { $0.key < $1.key }) where isMissing(name) {
            fields.append(Field(name: name, source: .fixed(fixed.value, from: fixed.from)))
        }
        if let counted = table.counted, isMissing(counted) { fields.append(Field(name: counted, source: .counter)) }
        unmapped = shown.indices.filter {
            !places.taken.contains($0) && shown[$0].trimmedOrNil != nil
                && !mapping.ignored.contains(ColumnMapping.plain(shown[$0]))
        }
        skip = mapping.skip.flatMap { rule in places.find(rule.title).first.map { ($0, rule.values) } }
        columns = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($0.element.name, $0.offset) })
        (self.titles, self.fields, self.absent, self.clearing) = (shown, fields, absent, clearing)
        isOwn = mapping.text.isEmpty
    }

    /// How many of the file's columns have a meaning.
    var matched: Int { fields.count { if case .columns = $0.source { true } else { false } } }

    /// The needed columns that have no source.
    func missing(_ columns: [FeedColumn]) -> [FeedColumn] {
        columns.filter { column in column.isNeeded && !fields.contains { $0.name == column.key } }
    }

    /// Whether a record is one that the mapping skips.
    func skips(_ record: [String]) -> Bool {
        guard let skip, skip.column < record.count else { return false }
        return skip.values.contains(record[skip.column].trimmed.lowercased())
    }

    /// What one cell is in our own words; `nil` for one that says nothing.
    /// - Throws: `RowReject` that names the carrier's column and ours.
    func value(of field: Field, in record: [String]) throws -> String? {
        guard case .columns(let places) = field.source, let reader = field.reader else { return nil }
        var result: String?
        for place in places where place < record.count {
            guard let value = try reader.value(record[place]) else { continue }
            guard result == nil || result == value else {
                throw RowReject(field: reader.field, reason: "the columns of this title hold different values")
            }
            result = value
        }
        return result
    }

    /// A row as our own feeds read it, and what is wrong with it: every fault of every cell.
    func row(_ record: CSVRecord, counter: inout [String: Int]) throws -> (row: CSVRow, faults: [RowReject]) {
        var faults: [RowReject] = []
        var values = try fields.map { field -> String in
            guard case .columns = field.source else {
                if case .fixed(let value, _) = field.source { return value }
                return ""
            }
            do {
                if let value = try value(of: field, in: record.fields) { return value }
                if field.isNeeded {
                    faults.append(RowReject(field: field.reader?.field, reason: "is needed and is empty"))
                }
            } catch let fault as RowReject {
                faults.append(fault)
            }
            return ""
        }
        if let place = fields.firstIndex(where: { $0.source == .counter }) {
            // Lines are numbered in each statement.
            let statement = columns["statement"].map { values[$0].lowercased() } ?? ""
            counter[statement, default: 0] += 1
            values[place] = "\(counter[statement] ?? 1)"
        }
        return (
            CSVRow(place: record.place, line: record.line, fields: values, columns: columns, page: record.page), faults
        )
    }
}

/// What a table is read for: its columns, and what is known besides the file.
struct TableDescription {
    /// The kind of the file; `nil` for one that is read for its own sake.
    let kind: FeedKind?
    let columns: [FeedColumn]
    /// What is known besides the file, by our column, and from where.
    var defaults: [String: (value: String, from: String)] = [:]
    /// The column that is counted where the file has none.
    var counted: String?
    /// Whether the file is only looked at.
    var isExplaining = false
}
