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
    /// Is told a row that cannot be used, as far as it could be read.
    var onFault: (CSVRow) -> Void = { _ in }
    /// Whether the rows are those of a carrier's statement, of which all are read or none.
    var isStatement = false
    /// Is told that nothing of a statement can be used.
    var onRefusal: () -> Void = {}

    init(_ kind: FeedKind) { (self.kind, columns) = (kind, kind.columns) }

    init(_ columns: [FeedColumn]) { (kind, self.columns) = (nil, columns) }

    /// Reads the rows one by one. A `RowReject` thrown by `body` is noted with the row's line, and the reading goes on.
    func read(_ source: ByteSource, fileName: String, into batch: Batch, _ body: (CSVRow) throws -> Void) throws {
        try read(fileName: fileName, into: batch, mapping: batch.options.mapping ?? .own(kind, columns), body) {
            try SourceTables.open(
                source, encoding: batch.options.encoding, sheet: batch.options.sheet, fileName: fileName)
        }
    }

    /// Reads the rows of tables that are opened by `tables`.
    func read(
        fileName: String, into batch: Batch, mapping: ColumnMapping, _ body: (CSVRow) throws -> Void,
        tables: () throws -> [SourceTable]
    ) throws {
        let options = batch.options
        try CSVFeed.readingErrors(fileName) {
            try withoutActuallyEscaping(body) { body in
                let consumer = FeedConsumer(
                    feed: self, batch: batch, mapping: mapping, fileName: fileName, body: body)
                var scan = TableScan(
                    mapping: mapping, table: table(options, isExplaining: batch.explanation != nil), fileName: fileName)
                scan.reading = ReadingContext(today: batch.today, orders: DateOrders(decided: options.dateOrders))
                try scan.run(tables(), consumer)
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
            kind: kind, columns: columns, defaults: known, counted: counted, isExplaining: isExplaining,
            isStatement: isStatement)
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
    private let counter = StatementCounter()

    init(
        feed: CSVFeed, batch: Batch, mapping: ColumnMapping, fileName: String, body: @escaping (CSVRow) throws -> Void
    ) {
        (self.feed, self.batch, self.mapping, self.fileName, self.body) = (feed, batch, mapping, fileName, body)
    }

    func begin(_ header: MappedHeader, place: String) throws {
        if !header.isOwn {
            try ColumnLayout(kind: batch.kind, source: mapping.name).check(
                header.titles, place: place, fileName: fileName, batch: batch)
        }
        batch.explanation?.begin(header, place: place)
        batch.clearing = header.clearing
    }

    func take(_ record: CSVRecord, _ header: MappedHeader, _ use: RowUse) throws {
        if let explanation = batch.explanation { return explanation.add(record) }
        batch.countRecord()
        let (plain, faults) = try header.row(record, counter: &counter.lines)
        let row = use.edit(plain)
        guard faults.isEmpty else {
            feed.onFault(row)
            return try batch.reject(place: record.place, faults)
        }
        if use.isOnlyChecked { return }
        do {
            // A row is loaded whole or not at all, even where the rest of the file is accepted without it.
            try batch.database.inSavepoint {
                try body(row)
                return .commit
            }
        } catch let problem as RowReject {
            try batch.reject(place: record.place, field: problem.field, reason: problem.reason)
        }
    }

    func reject(place: String, reason: String) throws {
        batch.countRecord()
        try batch.reject(place: place, field: nil, reason: reason)
    }

    func refuse(place: String, reason: String) throws {
        feed.onRefusal()
        try batch.reject(place: place, field: nil, reason: reason)
    }

    func explain(_ line: String) { batch.explanation?.reading.append(line) }

    func warn(place: String, field: String?, reason: String) throws {
        try batch.warn(place: place, field: field, reason: reason)
    }
}

/// How many lines each statement has so far.
private final class StatementCounter {
    var lines: [String: Int] = [:]
}
