internal import Tabular

/// One row of a table, in our own columns and our own words. Every reader of a field throws a `RowReject` that names the field, never its value.
struct CSVRow {
    let place: String
    let line: Int
    let fields: [String]
    let columns: [String: Int]
    /// The page of a PDF.
    var page: Int?

    /// The field without blanks around it; `nil` when empty or when the file has no such column.
    func text(_ name: String) -> String? {
        columns[name].flatMap { CellText.clean(fields[$0]) }
    }

    /// Whether the file has the column.
    func has(_ name: String) -> Bool { columns[name] != nil }

    func needed(_ name: String) throws -> String {
        guard let text = text(name) else { throw RowReject(field: name, reason: "is needed and is empty") }
        return text
    }

    /// A date in any form that is one day only; three numbers with slashes begin with the month.
    func date(_ name: String) throws -> CalendarDate? {
        guard let text = text(name) else { return nil }
        guard let date = DateText(text)?.american else {
            throw RowReject(field: name, reason: "is not a date; write it as 2026-11-23")
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
}
