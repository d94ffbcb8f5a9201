internal import Tabular

/// Tells the rows of a report that hold no record: a repeated header or letterhead, totals, page numbers.
struct RowFilter {
    private let titles: [String]
    private let rawTitles: [String]
    private let above: Set<[String]>
    /// Where the numbers are that every record has.
    private let identifiers: [Int]

    init(_ found: HeaderSearch.Found) {
        rawTitles = found.header.titles
        titles = rawTitles.map(CSVFeed.normalized)
        above = Set(found.above.map { Self.words($0.fields) }.filter { !$0.isEmpty })
        identifiers = found.header.fields.flatMap { field -> [Int] in
            guard field.isNeeded, case .columns(let places) = field.source else { return [] }
            return places
        }
    }

    /// Whether every cell is empty.
    static func isBlank(_ record: CSVRecord) -> Bool { record.fields.allSatisfy { CellText.clean($0) == nil } }

    func isNoRecord(_ record: CSVRecord) -> Bool {
        if isPlainRecord(record.fields) { return false }
        let cells = record.fields.enumerated().compactMap { place, text in
            CellText.clean(text).map { (place: place, text: $0) }
        }
        guard let first = cells.first else { return true }
        let words = cells.map { CSVFeed.normalized($0.text) }
        if isHeader(record.fields) || above.contains(words) { return true }
        if Self.isTotal(words[0]), !hasIdentifier(besides: first.place, cells.map(\.place)) { return true }
        return cells.count <= 2 && identifiers.count > 2 && words.contains(where: Self.isFurniture)
            && !hasIdentifier(besides: first.place, cells.map(\.place))
    }

    /// Whether all of several needed cells are filled, and not with their titles: what most rows are, told without looking closer.
    private func isPlainRecord(_ fields: [String]) -> Bool {
        guard identifiers.count > 1 else { return false }
        return identifiers.allSatisfy { $0 < fields.count && !fields[$0].isEmpty && fields[$0] != rawTitles[$0] }
    }

    private static func words(_ fields: [String]) -> [String] {
        fields.compactMap { CellText.clean($0) }.map(CSVFeed.normalized)
    }

    private func isHeader(_ fields: [String]) -> Bool {
        let names = fields.map(CSVFeed.normalized)
        guard names.contains(where: { !$0.isEmpty }) else { return false }
        return zip(names, titles).allSatisfy { $0 == $1 } && names.dropFirst(titles.count).allSatisfy(\.isEmpty)
    }

    private func hasIdentifier(besides place: Int, _ filled: [Int]) -> Bool {
        filled.contains { $0 != place && identifiers.contains($0) }
    }

    /// `Total`, `Grand Total:`, `Subtotal`, `Group 004512 Total`, `Total Records`.
    private static func isTotal(_ word: String) -> Bool {
        let parts = word.split(separator: "_")
        guard let first = parts.first, let last = parts.last else { return false }
        let totals: Set<Substring> = ["total", "totals", "subtotal", "subtotals", "sum"]
        return totals.contains(first) || totals.contains(last)
            || ["grand_total", "sub_total", "record_count", "count"].contains { word.hasPrefix($0) }
    }

    /// What a printed report has on every page.
    private static func isFurniture(_ word: String) -> Bool {
        let beginnings = [
            "page", "run_date", "run_on", "report", "print", "printed", "generated", "created", "prepared", "as_of",
            "date",
            "confidential", "continued", "end_of", "copyright", "note", "disclaimer", "records", "rows", "source",
        ]
        if beginnings.contains(where: { word == $0 || word.hasPrefix($0 + "_") }) { return true }
        let parts = word.split(separator: "_")
        return parts.count > 1 && parts[0].utf8.allSatisfy(\.isDigit)
            && ["records", "rows", "groups", "policies", "members", "items", "clients"].contains(parts[1])
    }
}
