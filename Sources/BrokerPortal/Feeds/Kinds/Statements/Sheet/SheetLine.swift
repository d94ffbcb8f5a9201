internal import Tabular

/// A row of a statement that is a line, and what its own cells do not tell.
struct SheetLine {
    /// `CR` and `DR` after an amount.
    enum Mark { case credit, debit }

    var record: CSVRecord
    /// What is filled into empty cells, by our column.
    var filled: [String: String] = [:]
    /// The group's number, as the row or one above it has it.
    var group: String?
    /// In cents, as it is written; `nil` where it cannot be read.
    var commission: Int64?
    var adjustment: Int64?
    var premium: Int64?
    var mark: Mark?
    /// Whether a word of the row says that it is taken back.
    var isTakenBack = false
    /// Whether its amounts are turned: they are written without the sign that they have.
    var isTurned = false

    var amount: Int64 { ((commission ?? 0) + (adjustment ?? 0)) * (isTurned ? -1 : 1) }
    var signedPremium: Int64? { premium.map { isTurned && $0 > 0 ? -$0 : $0 } }

    /// The row as our own feeds read it, with what was filled in and turned.
    func row(_ row: CSVRow) -> CSVRow {
        var values = filled.filter { row.text($0.key) == nil }
        if isTurned {
            for column in ["commission", "adjustment", "premium"] {
                guard let cents = row.text(column).flatMap({ Money(decimal: $0) })?.cents else { continue }
                values[column] = Money(cents: column == "premium" ? -abs(cents) : -cents).description
            }
        }
        return values.isEmpty ? row : row.setting(values)
    }
}

/// A printed sum: it must be that of lines above it.
struct SheetTotal {
    let place: String
    let label: String
    let commission: Int64
    let premium: Int64?
    let mark: SheetLine.Mark?
    /// How many lines stand above it.
    let lines: Int
    var isGrand: Bool { SheetWords.isGrandTotal(label) }
}

extension CSVRow {
    /// With other values in some columns, new ones too.
    func setting(_ values: [String: String]) -> CSVRow {
        var (fields, columns) = (fields, columns)
        for (name, value) in values {
            if let place = columns[name] {
                fields[place] = value
            } else {
                columns[name] = fields.count
                fields.append(value)
            }
        }
        return CSVRow(place: place, line: line, fields: fields, columns: columns, page: page)
    }
}
