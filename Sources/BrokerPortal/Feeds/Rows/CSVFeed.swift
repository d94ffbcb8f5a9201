internal import ByteStreams
internal import GRDB
internal import Tabular

/// A CSV file, or the sheets of a workbook, read by the names in its header, through a mapping where one is given.
///
/// Header names are matched without regard to case, blanks and punctuation: `Parent Group ID` is `parent_group_id`.
struct CSVFeed {
    /// The kind of the file; `nil` for one that is read for its own sake.
    let kind: FeedKind?
    /// The columns that it may have.
    let columns: [FeedColumn]
    /// What the rows have without a column for it, by our column, and who says so.
    var defaults: [String: (value: String, from: String)] = [:]
    /// The column that is counted where a mapped file has none.
    var counted: String?
    /// Whether a mapped file's rows are those of a statement, with sums and groups above their lines.
    var isStatement = false
    /// Whether a row may be refused after some of it was written.
    var needsSavepoints = true
    /// Is told a row that cannot be used, as far as it could be read.
    var onFault: (CSVRow) -> Void = { _ in }
    /// Is told that a statement's sums do not tie, so that nothing of the file can be used.
    var onRefusal: () -> Void = {}

    init(_ kind: FeedKind) { (self.kind, columns) = (kind, kind.columns) }

    init(_ columns: [FeedColumn]) { (kind, self.columns) = (nil, columns) }

    /// Reads the rows one by one. A `RowReject` thrown by `body` is noted with the row's line, and the reading goes on.
    func read(_ source: ByteSource, fileName: String, into batch: Batch, _ body: (CSVRow) throws -> Void) throws {
        let options = batch.options
        try scan(options.mapping ?? .own(kind, columns), fileName, batch, body) {
            try SourceTables.open(source, encoding: options.encoding, sheet: options.sheet, fileName: fileName)
        }
    }

    /// Reads records that are found otherwise than in a CSV or a workbook, the titles first.
    func read(
        _ records: any RecordReader, through mapping: ColumnMapping, fileName: String, into batch: Batch,
        _ body: (CSVRow) throws -> Void
    ) throws {
        try scan(mapping, fileName, batch, body) { [SourceTable(sheet: nil, isVisible: true, reader: records)] }
    }

    private func scan(
        _ mapping: ColumnMapping, _ fileName: String, _ batch: Batch, _ body: (CSVRow) throws -> Void,
        _ tables: () throws -> [SourceTable]
    ) throws {
        let options = batch.options
        try CSVFeed.readingErrors(fileName) {
            try withoutActuallyEscaping(body) { body in
                let consumer = FeedConsumer(
                    feed: self, batch: batch, mapping: mapping, fileName: fileName, body: body)
                var scan = TableScan(
                    mapping: mapping, table: table(options, isExplaining: batch.explanation != nil), fileName: fileName)
                scan.reading = ReadingContext(today: batch.today, orders: DateOrders(decided: options.dateOrders))
                try scan.run(try tables(), consumer)
            }
        }
    }

    /// The file's columns, with what the options say of every row.
    private func table(_ options: ImportOptions, isExplaining: Bool) -> TableDescription {
        var known = defaults
        for (key, value, option) in [
            ("carrier", options.carrier, "--carrier"), ("broker_id", options.statement.brokerID, "--broker-id"),
        ] where known[key] == nil && columns.contains(where: { $0.key == key }) {
            known[key] = value.map { (value: $0, from: option) }
        }
        return TableDescription(
            kind: kind, columns: columns, defaults: known, counted: counted, isExplaining: isExplaining)
    }

    /// The key that a title names: case, blanks and punctuation do not count, nor the British spelling of "license".
    static func normalized(_ title: String) -> String {
        title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
            .replacing("licence", with: "license")
    }

    /// Gives an error of the file's form its status and name.
    static func readingErrors<Value>(_ fileName: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch TabularError.workbook(let place, let words) {
            let problem = TabularError.workbook(place: place, words: words)
            throw BrokerError(.xlsxMalformed, "\(fileName): \(problem)")
        } catch let error as TabularError {
            throw BrokerError(.csvMalformed, "\(fileName): \(error)", hint: error.encodingHint)
        }
    }
}

extension TabularError {
    /// What to do about a text whose letters cannot be read.
    fileprivate var encodingHint: String? {
        switch self {
        case .csvInvalidUTF8, .csvMixedEncodings, .csvUndefinedByte, .csvInvalidUTF16:
            "name the encoding with --encoding: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))"
        default: nil
        }
    }
}

/// Hands the records of a file to the feed that loads them.
private struct FeedConsumer: TableConsumer {
    let feed: CSVFeed
    let batch: Batch
    let mapping: ColumnMapping
    let fileName: String
    let body: (CSVRow) throws -> Void
    private let state = ConsumerState()

    init(
        feed: CSVFeed, batch: Batch, mapping: ColumnMapping, fileName: String, body: @escaping (CSVRow) throws -> Void
    ) {
        (self.feed, self.batch, self.mapping, self.fileName, self.body) = (feed, batch, mapping, fileName, body)
    }

    func begin(_ header: MappedHeader, place: String) throws {
        if !header.isOwn {
            try ColumnLayout(kind: batch.kind, source: mapping.name).check(
                header.titles, place: place, fileName: fileName, batch: batch)
            if KnownLayouts.has(mapping) { try checkLayout(header, place: place) }
        }
        batch.explanation?.begin(header, place: place)
        batch.clearing = header.clearing
    }

    /// A column of a known layout that is gone is told by name: what it held is not told.
    private func checkLayout(_ header: MappedHeader, place: String) throws {
        let gone = header.absent.map { "'\($0.titles.joined(separator: "' or '"))' (\($0.name))" }
        let new = header.unmapped.map { "'\(header.titles[$0])'" }
        if batch.options.isStrict, !gone.isEmpty || !new.isEmpty {
            let missing = gone.isEmpty ? [] : ["missing: \(gone.joined(separator: ", "))"]
            let unknown = new.isEmpty ? [] : ["not known: \(new.joined(separator: ", "))"]
            throw BrokerError(
                .layoutChanged,
                "\(fileName): the columns differ from the layout \(mapping.name): \((missing + unknown).joined(separator: "; "))",
                hint: "'broker mappings new' proposes the repair; without --strict it is a warning")
        }
        for column in gone {
            try batch.warn(
                place: place, field: nil,
                reason: "the layout \(mapping.name) has a column \(column) that this file lacks: nothing is told of it")
        }
    }

    func take(_ record: CSVRecord, _ header: MappedHeader) throws {
        if let explanation = batch.explanation { return explanation.add(record) }
        batch.countRecord()
        let (row, faults) = try header.row(record, counter: &state.lines)
        try use(row, faults)
    }

    private func use(_ row: CSVRow, _ faults: [RowReject]) throws {
        guard faults.isEmpty else {
            feed.onFault(row)
            return try batch.reject(place: row.place, faults)
        }
        do {
            guard feed.needsSavepoints else { return try body(row) }
            // A row is loaded whole or not at all, even where the rest of the file is accepted without it.
            try batch.database.inSavepoint {
                try body(row)
                return .commit
            }
        } catch let problem as RowReject {
            try batch.reject(place: row.place, field: problem.field, reason: problem.reason)
        }
    }

    var takesAllRows: Bool { feed.isStatement && batch.explanation == nil }

    func takeAny(_ record: CSVRecord, _ header: MappedHeader, isWorkbook: Bool) {
        let width = header.titles.count
        let missing = isWorkbook ? max(0, width - record.fields.count) : 0
        let padded = missing == 0 ? record : record.replacing(record.fields + Array(repeating: "", count: missing))
        if state.sheet == nil { state.sheet = StatementSheet(header, mapping: mapping) }
        state.sheet?.take(padded, isSkipped: header.skips(record.fields))
    }

    /// All rows of a statement, or none: its sums must tie first.
    func end(_ header: MappedHeader, _ fitting: inout RowFitting) throws {
        guard let reading = state.sheet?.finish() else { return }
        state.sheet = nil
        for warning in reading.warnings { try batch.warn(place: warning.place, field: nil, reason: warning.reason) }
        for problem in reading.problems { try batch.reject(place: problem.place, field: nil, reason: problem.reason) }
        if !reading.problems.isEmpty { feed.onRefusal() }
        for line in reading.lines {
            batch.countRecord()
            switch fitting.fit(line.record) {
            case .failure(let problem): try batch.reject(place: line.record.place, field: nil, reason: problem.words)
            case .success(let record):
                let (row, faults) = try header.row(record, counter: &state.lines)
                // All faults are told in one pass, and nothing of the statement is loaded.
                if reading.problems.isEmpty || !faults.isEmpty { try use(line.row(row), faults) }
            }
        }
    }

    func reject(place: String, reason: String) throws {
        batch.countRecord()
        try batch.reject(place: place, field: nil, reason: reason)
    }

    func explain(_ line: String) { batch.explanation?.reading.append(line) }

    func warn(place: String, field: String?, reason: String) throws {
        try batch.warn(place: place, field: field, reason: reason)
    }
}

/// What a consumer keeps from row to row.
private final class ConsumerState {
    /// How many lines each statement has so far.
    var lines: [String: Int] = [:]
    /// The rows of a statement, which are judged together.
    var sheet: StatementSheet?
}
