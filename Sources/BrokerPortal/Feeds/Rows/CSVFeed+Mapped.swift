internal import Tabular

extension CSVFeed {
    /// The mapping to read with: the one that was given; to explain a file without one, its own names.
    func mapping(for batch: Batch) throws -> ColumnMapping? {
        if let mapping = batch.options.mapping { return mapping }
        return batch.explanation == nil ? nil : .own(kind, columns)
    }

    /// Reads a carrier's file through a mapping; with an explanation wanted, only looks at it.
    /// - Parameter isWorkbook: whether a row may end before the header does, and numbers are plain decimals whatever the style.
    func readMapped(
        _ mapping: ColumnMapping, fileName: String, into batch: Batch, isWorkbook: Bool, next: () throws -> CSVRecord?,
        _ body: (CSVRow) throws -> Void
    ) throws {
        let reading = MappedReading(
            mapping: mapping, required: columns.filter(\.isNeeded).map(\.key), defaults: defaults, counted: counted)
        var (header, _) = try reading.header(fileName: fileName, kind: batch.kind, batch: batch, next: next)
        header.takesPlainNumbers = isWorkbook
        batch.explanation?.begin(header)
        var counter: [String: Int] = [:]
        while var record = try next() {
            if isWorkbook { record = record.padded(to: header.titles.count) }
            if header.skips(record.fields) { continue }
            if let explanation = batch.explanation {
                explanation.add(record)
                continue
            }
            batch.countRecord()
            try row(record, width: header.titles.count, into: batch) {
                try body(header.row(record, counter: &counter))
            }
        }
    }
}

extension ColumnMapping {
    /// What tells the sheet of a workbook that holds the lines.
    var telling: [String] { rules["commission"].map { $0.titles.prefix(1).map(CSVFeed.normalized) } ?? [] }

    /// Our own names, written as our own files are.
    static func own(_ kind: FeedKind?, _ columns: [FeedColumn]) -> ColumnMapping {
        let rules = columns.map { column -> (String, Rule) in
            let style = ValueStyle.standard(
                column.type, amounts: .plain, dates: column.type == .month ? .isoMonth : .iso)
            return (column.key, Rule(titles: [column.key], style: style))
        }
        return ColumnMapping(
            name: "", kind: kind, text: "", rules: Dictionary(uniqueKeysWithValues: rules), fill: [:], ignored: [],
            skip: nil)
    }
}

extension CSVRecord {
    /// With empty fields at its end.
    fileprivate func padded(to width: Int) -> CSVRecord {
        guard fields.count < width else { return self }
        return CSVRecord(
            line: line, fields: fields + Array(repeating: "", count: width - fields.count), place: place,
            problem: problem)
    }
}
