internal import Tabular

/// Finds the header of a table: the first row that has the titles, below what else a carrier writes there, or two rows that have them together.
struct HeaderSearch {
    /// So many rows may come before the header: a letterhead.
    static let preamble = 50

    let mapping: ColumnMapping
    let table: TableDescription
    let reading: ReadingContext

    struct Found {
        let header: MappedHeader
        let place: String
        /// The rows before it.
        let above: [CSVRecord]
    }

    enum Result {
        case found(Found)
        /// The row that has most of the titles, where there is one at all.
        case missing(MappedHeader?, place: String, isEmpty: Bool)
    }

    func run(_ next: () throws -> CSVRecord?) throws -> Result {
        var above: [CSVRecord] = []
        var best: (header: MappedHeader, place: String)?
        for _ in 0..<Self.preamble {
            guard let record = try next() else { break }
            for header in candidates(record, after: above.last) {
                if isWhole(header) { return .found(Found(header: header, place: record.place, above: above)) }
                if header.matched > best?.header.matched ?? 0 { best = (header, record.place) }
            }
            above.append(record)
        }
        return .missing(best?.header, place: best?.place ?? "", isEmpty: above.isEmpty)
    }

    private func candidates(_ record: CSVRecord, after previous: CSVRecord?) -> [MappedHeader] {
        var titles = [record.fields.map { [CellText.line($0.trimmed)] }]
        if let previous { titles.append(joined(previous.fields, record.fields)) }
        return titles.map { MappedHeader(mapping, titles: $0, of: table, reading: reading) }
    }

    /// The titles of a header of two rows, where a title above may span several columns.
    private func joined(_ upper: [String], _ lower: [String]) -> [[String]] {
        var span = ""
        return (0..<max(upper.count, lower.count)).map { index in
            let above = index < upper.count ? CellText.line(upper[index].trimmed) : ""
            let below = index < lower.count ? CellText.line(lower[index].trimmed) : ""
            if !above.isEmpty { span = above }
            if below.isEmpty { return [above] }
            return span.isEmpty ? [below] : ["\(span) \(below)", below]
        }
    }

    /// Our own columns must be there as far as they are needed; of a carrier's, half.
    private func isWhole(_ header: MappedHeader) -> Bool {
        guard header.isOwn else { return header.matched > 0 && header.absent.count * 2 <= mapping.rules.count }
        return header.matched > 0 && header.missing(table.columns).isEmpty
    }
}
