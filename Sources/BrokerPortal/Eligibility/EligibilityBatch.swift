public import ByteStreams
public import Tabular

/// A CSV of questions: a row a question, read by the names in its header.
///
/// What else the file has, such as a reference, is passed through into the answer; what was asked with (numbers, names, dates of birth) is not.
public final class EligibilityBatch {
    /// The columns that say who is asked about.
    public static let questionColumns = ["member_id", "last_name", "first_name", "date_of_birth", "as_of"]

    /// All columns of the answer: those passed through, then `EligibilityColumns.all`.
    public let columns: [Column]
    /// The keys shown without asking.
    public let defaults: [String]

    private let fileName: String
    private let reader: CSVReader
    private let width: Int
    private let places: [String: Int]
    private let passed: [String: Int]

    /// Reads the header.
    ///
    /// - Throws: `BrokerError` of kind `badData` for a file without a header, or one that lacks what every question needs.
    public init(_ source: ByteSource, fileName: String) throws {
        self.fileName = fileName
        reader = try EligibilityBatch.reading(fileName) { try CSVReader(source) }
        guard let header = try EligibilityBatch.reading(fileName, { [reader] in try reader.next() }) else {
            throw BrokerError(.fileEmpty, "\(fileName): the file is empty; a header line is needed")
        }
        width = header.fields.count
        let known = FeedColumn.plain(needed: [], optional: EligibilityBatch.questionColumns)
        let read = MappedHeader(
            .own(nil, known), titles: header.fields.map { [$0] }, of: TableDescription(kind: nil, columns: known),
            reading: ReadingContext())
        var places: [String: Int] = [:]
        for field in read.fields {
            guard case .columns(let found) = field.source else { continue }
            places[field.name] = found[0]
        }
        var passed: [(key: String, place: Int)] = []
        let own = Set(EligibilityColumns.all.map(\.key))
        for index in header.fields.indices where !places.values.contains(index) {
            let name = CSVFeed.normalized(header.fields[index])
            let key = name.isEmpty ? "column_\(index + 1)" : name
            guard places[name] == nil, !passed.contains(where: { $0.key == key }) else {
                throw BrokerError(
                    .headerTwice, "\(fileName): line 1: the column '\(name)' is there twice")
            }
            passed.append((own.contains(key) ? "input_\(key)" : key, index))
        }
        guard places["date_of_birth"] != nil, places["member_id"] != nil || places["last_name"] != nil else {
            throw BrokerError(
                .columnsMissing,
                "\(fileName): line 1: the header needs date_of_birth, and member_id or last_name",
                hint: "the other columns are \(EligibilityBatch.questionColumns.joined(separator: ", "))")
        }
        self.places = places
        self.passed = Dictionary(passed.map { ($0.key, $0.place) }) { first, _ in first }
        columns =
            passed.map { Column(key: $0.key, title: header.fields[$0.place], type: .text) } + EligibilityColumns.all
        defaults = passed.map(\.key) + EligibilityColumns.defaultsOfBatch
    }

    /// The next row; `nil` at the end.
    func next() throws -> CSVRecord? { try EligibilityBatch.reading(fileName) { try reader.next() } }

    /// The question of a row, or why there is none.
    func question(_ record: CSVRecord) -> Result<EligibilityQuestion, EligibilityProblem> {
        guard record.fields.count == width else { return .failure(EligibilityProblem(reason: .fieldCount)) }
        let row = CSVRow(place: "", line: record.line, fields: record.fields, columns: places)
        var question = EligibilityQuestion()
        question.memberID = row.text("member_id")
        question.lastName = row.text("last_name")
        question.firstName = row.text("first_name")
        do { question.birthOn = try row.date("date_of_birth") } catch {
            return .failure(EligibilityProblem(reason: .birthDateInvalid))
        }
        do { question.asOf = try row.date("as_of") } catch {
            return .failure(EligibilityProblem(reason: .dateInvalid))
        }
        return .success(question)
    }

    /// What a column takes from the row as it is; `nil` for a column of the answer's own.
    func passThrough(_ key: String) -> Int? { passed[key] }

    private static func reading<Value>(_ fileName: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as TabularError {
            throw BrokerError(.csvMalformed, "\(fileName): \(error)")
        }
    }
}

/// Why a row asks nothing that can be answered.
struct EligibilityProblem: Error { let reason: EligibilityReason }

extension EligibilityBatch {
    /// Whether a file is X12 rather than a CSV, by its first bytes.
    public static func isInquiry(_ source: ByteSource) throws -> Bool {
        FeedDetection.isInterchange(try source.peek(64))
    }
}
