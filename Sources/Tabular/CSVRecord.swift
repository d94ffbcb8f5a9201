/// A row of a CSV file, or of a sheet of a workbook.
public struct CSVRecord: Hashable, Sendable {
    /// The line or row that it begins on, counted from 1 as an editor counts: a quoted field may span several.
    public let line: Int
    /// The fields, without their quotation marks.
    public let fields: [String]
    /// `line 12`, or `sheet Groups, row 12`.
    public let place: String
    /// Why the row cannot be used, in words that hold none of its data, such as a cell with an error of Excel's.
    public let problem: String?
    /// The page of a document with pages that the row is on, from 1.
    public let page: Int?

    /// Makes a record; its place is its line where no other is given.
    public init(line: Int, fields: [String], place: String? = nil, problem: String? = nil, page: Int? = nil) {
        self.line = line
        self.fields = fields
        self.place = place ?? "line \(line)"
        self.problem = problem
        self.page = page
    }

    /// The problem of a row that has not as many fields as the header; `nil` where it has.
    ///
    /// It is no error of the file: whether one bad row spoils the rest is the caller's to say.
    public func fieldCountProblem(expected: Int) -> CSVFieldCountProblem? {
        fields.count == expected ? nil : CSVFieldCountProblem(line: line, expected: expected, found: fields.count)
    }
}

/// A row with too few or too many fields.
public struct CSVFieldCountProblem: Hashable, Sendable, CustomStringConvertible {
    /// The line that the row begins on.
    public let line: Int
    /// How many fields the header has.
    public let expected: Int
    /// How many the row has.
    public let found: Int

    /// As `3 fields where the header has 5`; the line is left to the caller, who knows the file.
    public var description: String { "\(found) fields where the header has \(expected)" }
}

/// What stands between two fields.
public enum CSVDelimiter: UInt8, CaseIterable, Sendable {
    /// `,`
    case comma = 0x2C
    /// `;`, of spreadsheets where the comma is the decimal point.
    case semicolon = 0x3B
    /// TAB
    case tab = 0x09
    /// `|`
    case pipe = 0x7C

    /// In words.
    public var title: String {
        switch self {
        case .comma: "a comma"
        case .semicolon: "a semicolon"
        case .tab: "a tab"
        case .pipe: "a bar"
        }
    }
}

/// What the first lines of a CSV say of its delimiter.
struct CSVStart {
    let delimiter: CSVDelimiter
    /// Whether the first line is `sep=;`, which Excel writes and reads.
    let namesDelimiter: Bool

    /// So many lines are looked at: titles may come before the header.
    private static let lines = 50

    init(_ start: some Collection<UInt8>) {
        if let named = CSVStart.named(start) {
            (delimiter, namesDelimiter) = (named, true)
            return
        }
        namesDelimiter = false
        // The delimiter of the line that has the most of one: the header, or a row.
        var best = (delimiter: CSVDelimiter.comma, count: 0)
        var counts: [CSVDelimiter: Int] = [:]
        var (line, isQuoted) = (0, false)
        for byte in start {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 10 || byte == 13 {
                line += 1
                if line == CSVStart.lines { break }
                counts = [:]
                continue
            }
            guard let found = CSVDelimiter(rawValue: byte) else { continue }
            counts[found, default: 0] += 1
            // A single mark below a title could be in a text.
            let count = counts[found, default: 0]
            if count > best.count, line == 0 || count > 1 { best = (found, count) }
        }
        delimiter = best.delimiter
    }

    private static func named(_ start: some Collection<UInt8>) -> CSVDelimiter? {
        let line = start.prefix { $0 != 10 && $0 != 13 }.filter { $0 != UInt8(ascii: "\"") }
        guard line.count == 5, line.count < start.count else { return nil }
        guard String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
        return line.last.flatMap(CSVDelimiter.init(rawValue:))
    }
}
