internal import ByteStreams
internal import GRDB
internal import Tabular

/// A CSV file, or a sheet of a workbook, read by the names in its header.
///
/// Header names are matched without regard to case, blanks and punctuation: `Parent Group ID` is `parent_group_id`.
struct CSVFeed {
    /// The kind of the file; `nil` for one that is read for its own sake.
    let kind: FeedKind?
    /// The columns that it may have.
    let columns: [FeedColumn]
    /// What a mapped file's rows have without a column for it, by our column, and who says so.
    var defaults: [String: (value: String, from: String)] = [:]
    /// The column that is counted where a mapped file has none.
    var counted: String?

    init(_ kind: FeedKind) { (self.kind, columns) = (kind, kind.columns) }

    init(_ columns: [FeedColumn]) { (kind, self.columns) = (nil, columns) }

    private var required: [String] { columns.filter(\.isNeeded).map(\.key) }

    /// Reads the rows one by one. A `RowReject` thrown by `body` is noted with the row's line, and the reading goes on.
    func read(_ source: ByteSource, fileName: String, into batch: Batch, _ body: (CSVRow) throws -> Void) throws {
        try CSVFeed.readingErrors(fileName) {
            if let mapping = try mapping(for: batch) {
                let isWorkbook = try WorkbookSheets.isWorkbook(source)
                let reader = try self.reader(source, naming: mapping.telling)
                return try readMapped(
                    mapping, fileName: fileName, into: batch, isWorkbook: isWorkbook, next: reader.next, body)
            }
            let reader = try self.reader(source)
            guard let header = try reader.next() else { throw CSVFeed.empty(fileName) }
            let columns = try self.columns(of: header, fileName: fileName) { name, reason in
                try batch.warn(place: header.place, field: name, reason: reason)
            }
            while let record = try reader.next() {
                batch.countRecord()
                try row(record, width: header.fields.count, into: batch) {
                    try body(
                        CSVRow(place: record.place, line: record.line, fields: record.fields, columns: columns)
                    )
                }
            }
        }
    }

    /// Rejects a row of another width, or one that `body` rejects.
    func row(_ record: CSVRecord, width: Int, into batch: Batch, _ body: () throws -> Void) throws {
        let place = record.place
        if let problem = record.problem {
            try batch.reject(place: place, field: nil, reason: problem)
            return
        }
        guard record.fields.count == width else {
            try batch.reject(
                place: place, field: nil, reason: "has \(record.fields.count) fields, and the header has \(width)")
            return
        }
        do {
            // A row is loaded whole or not at all, even where the rest of the file is accepted without it.
            try batch.database.inSavepoint {
                try body()
                return .commit
            }
        } catch let problem as RowReject {
            try batch.reject(place: place, field: problem.field, reason: problem.reason)
        }
    }

    /// A reader of the table: a workbook's sheet that has the needed columns, or a CSV.
    func reader(_ source: ByteSource, naming names: [String]? = nil) throws -> any RecordReader {
        guard try WorkbookSheets.isWorkbook(source) else { return try CSVReader(source) }
        return try WorkbookSheets.records(source, names: names ?? required)
    }

    /// Where the columns stand, by their names.
    /// - Parameter warn: is told of those that are not known.
    func columns(
        of header: CSVRecord, fileName: String, warn: (_ name: String, _ reason: String) throws -> Void
    ) throws -> [String: Int] {
        var columns: [String: Int] = [:]
        for (index, title) in header.fields.enumerated() {
            let name = CSVFeed.normalized(title)
            guard columns.updateValue(index, forKey: name) == nil else {
                throw BrokerError(
                    .badData, code: "header_twice", "\(fileName): \(header.place): the column '\(name)' is there twice")
            }
            if !self.columns.contains(where: { $0.key == name }) {
                try warn(name, "this column is not known and is left out")
            }
        }
        let missing = required.filter { columns[$0] == nil }
        guard missing.isEmpty else {
            throw BrokerError(
                .badData, code: "columns_missing",
                "\(fileName): \(header.place): the header lacks \(missing.joined(separator: ", "))",
                hint: kind.map { "see 'broker help columns \($0.name)'" } ?? "see 'broker help formats'")
        }
        return columns
    }

    /// The key that a title names: case, blanks and punctuation do not count, nor the British spelling of "license".
    static func normalized(_ title: String) -> String {
        title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
            .replacing("licence", with: "license")
    }

    static func empty(_ fileName: String) -> BrokerError {
        BrokerError(.badData, code: "file_empty", "\(fileName): the file is empty; a header line is needed")
    }

    /// Gives an error of the file's form its status and name.
    static func readingErrors<Value>(_ fileName: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch TabularError.workbook(let place, let words) {
            let problem = TabularError.workbook(place: place, words: words)
            throw BrokerError(.badData, code: "xlsx_malformed", "\(fileName): \(problem)")
        } catch let error as TabularError {
            throw BrokerError(.badData, code: "csv_malformed", "\(fileName): \(error)")
        }
    }
}

/// One row of a CSV feed. Every reader of a field throws a `RowReject` that names the field, never its value.
struct CSVRow {
    let place: String
    let line: Int
    let fields: [String]
    let columns: [String: Int]

    /// The field without blanks around it; `nil` when empty or when the file has no such column.
    func text(_ name: String) -> String? {
        columns[name].flatMap { fields[$0].trimmedOrNil }
    }

    func needed(_ name: String) throws -> String {
        guard let text = text(name) else { throw RowReject(field: name, reason: "is needed and is empty") }
        return text
    }

    /// A date as `2026-11-23`, `20261123` or `11/23/2026`.
    func date(_ name: String) throws -> CalendarDate? {
        guard let text = text(name) else { return nil }
        guard let date = CalendarDate(iso: text) ?? CalendarDate(compact: text) ?? CSVRow.american(text) else {
            throw RowReject(field: name, reason: "is no date; write it as 2026-11-23")
        }
        return date
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String, as: Word.Type) throws -> Word {
        let text = try needed(name).lowercased()
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw RowReject(field: name, reason: "is none of \(words)")
        }
        return word
    }

    private static func american(_ text: String) -> CalendarDate? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4, let month = Int(parts[0]), let day = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
