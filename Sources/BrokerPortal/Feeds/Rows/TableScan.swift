internal import ByteStreams
internal import Tabular

/// What is told of a table while it is read.
protocol TableConsumer {
    /// The header was found.
    func begin(_ header: MappedHeader, place: String) throws
    /// A record below it, as wide as the header.
    func take(_ record: CSVRecord, _ header: MappedHeader) throws
    /// Whether it takes every row as it is, sums and letterhead too, by `takeAny`.
    var takesAllRows: Bool { get }
    /// A row below the header, whatever it is.
    func takeAny(_ record: CSVRecord, _ header: MappedHeader, isWorkbook: Bool)
    /// The table is at its end.
    func end(_ header: MappedHeader, _ fitting: inout RowFitting) throws
    /// A record that cannot be used.
    func reject(place: String, reason: String) throws
    func warn(place: String, field: String?, reason: String) throws
    /// How a CSV was read, once it was read.
    func explain(_ line: String)
}

extension TableConsumer {
    var takesAllRows: Bool { false }
    func takeAny(_ record: CSVRecord, _ header: MappedHeader, isWorkbook: Bool) {}
    func end(_ header: MappedHeader, _ fitting: inout RowFitting) {}
    func explain(_ line: String) {}
}

/// Reads the tables of a file: finds each header, leaves out what is no record, and hands the records on.
struct TableScan {
    let mapping: ColumnMapping
    let table: TableDescription
    let fileName: String
    var encoding: TextEncoding?
    var sheet: String?
    var reading = ReadingContext()

    /// - Throws: `BrokerError` of kind `badData` where no table has the header.
    func run(_ source: ByteSource, _ consumer: some TableConsumer) throws {
        try run(try SourceTables.open(source, encoding: encoding, sheet: sheet, fileName: fileName), consumer)
    }

    /// Reads tables that are opened already.
    func run(_ tables: [SourceTable], _ consumer: some TableConsumer) throws {
        var failures: [BrokerError] = []
        var unread: [(sheet: String, reason: String)] = []
        var readAny = false
        for part in tables {
            // The second sheet of our own templates.
            if part.sheet == FormWorkbook.explanationSheet { continue }
            guard part.isVisible else {
                if try part.reader.next() != nil { unread.append((part.sheet ?? "", "is hidden")) }
                continue
            }
            var reading = reading
            reading.isWorkbook = part.isWorkbook
            switch try HeaderSearch(mapping: mapping, table: table, reading: reading).run(part.reader.next) {
            case .found(let found):
                readAny = true
                try read(part, found, consumer)
            case .missing(let best, let place, let isEmpty):
                failures.append(failure(best, place: place, isEmpty: isEmpty))
                if !isEmpty, let sheet = part.sheet { unread.append((sheet, "has no header of this kind")) }
            }
        }
        guard readAny else { throw failures.max { $0.message.utf8.count < $1.message.utf8.count } ?? empty }
        for part in unread {
            try consumer.warn(
                place: "sheet \(part.sheet)", field: nil,
                reason: "\(part.reason), so its rows were not read; --sheet '\(part.sheet)' reads it alone")
        }
    }

    private func read(_ part: SourceTable, _ found: HeaderSearch.Found, _ consumer: some TableConsumer) throws {
        let header = found.header
        try check(header, place: found.place, consumer)
        try consumer.begin(header, place: found.place)
        let filter = RowFilter(found)
        var fitting = RowFitting(width: header.titles.count, titles: header.titles, isWorkbook: part.isWorkbook)
        var hasRows = false
        while let record = try part.reader.next() {
            if consumer.takesAllRows {
                hasRows = true
                consumer.takeAny(record, header, isWorkbook: part.isWorkbook)
                continue
            }
            if RowFilter.isBlank(record) || header.skips(record.fields) || filter.isNoRecord(record) { continue }
            hasRows = true
            switch fitting.fit(record) {
            case .success(let record): try consumer.take(record, header)
            case .failure(let problem): try consumer.reject(place: record.place, reason: problem.words)
            }
        }
        try consumer.end(header, &fitting)
        if let csv = part.reader as? CSVReader {
            consumer.explain("the encoding is \(csv.encoding.rawValue), the delimiter is \(csv.delimiter.title)")
        }
        for column in fitting.untitled.sorted() {
            try consumer.warn(
                place: found.place, field: nil,
                reason: "column \(column + 1) has values and no title; they are left out")
        }
        if !hasRows { try consumer.warn(place: found.place, field: nil, reason: "there are no rows below the header") }
    }

    private func check(_ header: MappedHeader, place: String, _ consumer: some TableConsumer) throws {
        let missing = header.missing(table.columns)
        guard missing.isEmpty || !header.isOwn && table.isExplaining else { throw lacks(missing, header, place: place) }
        for column in header.unmapped {
            try consumer.warn(
                place: place, field: header.isOwn ? CSVFeed.normalized(header.titles[column]) : header.titles[column],
                reason: header.isOwn
                    ? "this column is not known and is left out"
                    : "the mapping does not know this column; it is left out")
        }
    }
}

extension TableScan {
    private var empty: BrokerError {
        BrokerError(.fileEmpty, "\(fileName): the file is empty; a header line is needed")
    }

    private func failure(_ best: MappedHeader?, place: String, isEmpty: Bool) -> BrokerError {
        if isEmpty { return empty }
        guard let best, mapping.text.isEmpty, best.matched > 1 else { return headerMissing }
        return lacks(best.missing(table.columns), best, place: place)
    }

    private func lacks(_ missing: [FeedColumn], _ header: MappedHeader, place: String) -> BrokerError {
        let words = missing.map { column in
            let option = ["carrier": " (or --carrier)", "broker_id": " (or --broker-id)"][column.key] ?? ""
            return header.isOwn || mapping.rules[column.key] == nil
                ? column.key + option
                : mapping.rules[column.key].map { "'\($0.titles.joined(separator: "' or '"))' (\(column.key))" }
                    ?? column.key
        }
        let unknown = header.unmapped.map { "'\(header.titles[$0])'" }
        let others = unknown.isEmpty ? "" : "; not known: \(unknown.prefix(20).joined(separator: ", "))"
        return BrokerError(
            .columnsMissing,
            "\(fileName): \(place): the header lacks \(words.joined(separator: ", "))\(others)", hint: hint)
    }

    private var headerMissing: BrokerError {
        let titles =
            mapping.text.isEmpty
            ? table.columns.filter(\.isNeeded).map(\.key)
            : mapping.rules.values.flatMap { $0.titles.prefix(1) }.sorted()
        let whose = mapping.text.isEmpty ? "" : " of the mapping '\(mapping.name)'"
        return BrokerError(
            .headerMissing,
            "\(fileName): none of the first \(HeaderSearch.preamble) lines is a header\(whose), with \(titles.prefix(12).joined(separator: ", "))",
            hint: hint)
    }

    private var hint: String {
        guard mapping.text.isEmpty else { return "see how it was understood: broker import --explain" }
        guard let kind = table.kind else { return "see 'broker help formats'" }
        return
            "see 'broker help columns \(kind.name)'; 'broker mappings new \(fileName)' begins a mapping for other titles"
    }
}
