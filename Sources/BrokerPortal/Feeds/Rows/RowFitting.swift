internal import Tabular

/// Brings the records of a table to the width of its header.
struct RowFitting {
    /// Why a record cannot be used.
    struct Problem: Error { let words: String }

    private let width: Int
    private let titles: [String]
    private let isWorkbook: Bool
    /// Delimiters that every row has beyond the header's; told by the first row.
    private var surplus: Int?
    /// Columns, from 0, that have values and no title.
    private(set) var untitled: Set<Int> = []

    init(width: Int, titles: [String], isWorkbook: Bool) {
        (self.width, self.titles, self.isWorkbook) = (width, titles, isWorkbook)
    }

    mutating func fit(_ record: CSVRecord) -> Result<CSVRecord, Problem> {
        if let problem = record.problem { return .failure(Problem(words: problem)) }
        var fields = record.fields
        if fields.count > width {
            let rest = fields[width...]
            let isEmpty = rest.allSatisfy { CellText.clean($0) == nil }
            if isWorkbook {
                untitled.formUnion(rest.indices.filter { CellText.clean(fields[$0]) != nil })
            } else if !isEmpty || surplus.map({ $0 != rest.count }) ?? false {
                return .failure(Problem(words: "has \(fields.count) fields, and the header has \(width)"))
            }
            surplus = surplus ?? rest.count
            fields.removeLast(rest.count)
        } else if fields.count < width {
            // A sheet's rows end where their cells do; those of a CSV have a field for every title.
            let missing = titles[fields.count...]
            guard isWorkbook || missing.allSatisfy({ $0.trimmedOrNil == nil }) else {
                return .failure(Problem(words: "has \(fields.count) fields, and the header has \(width)"))
            }
            fields += Array(repeating: "", count: width - fields.count)
        }
        if !isWorkbook, surplus == nil { surplus = 0 }
        for (place, title) in titles.enumerated() where title.isEmpty && CellText.clean(fields[place]) != nil {
            untitled.insert(place)
        }
        guard fields.count != record.fields.count else { return .success(record) }
        return .success(record.replacing(fields))
    }
}
