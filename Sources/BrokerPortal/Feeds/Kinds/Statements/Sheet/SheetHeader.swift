internal import Tabular

/// A mapped header as the rows of a statement need it: what a row has in one of our columns.
struct SheetHeader {
    let header: MappedHeader
    private let places: [String: [Int]]
    private let fields: [String: MappedHeader.Field]

    init(_ header: MappedHeader) {
        self.header = header
        var places: [String: [Int]] = [:]
        var fields: [String: MappedHeader.Field] = [:]
        for field in header.fields {
            guard case .columns(let found) = field.source else { continue }
            places[field.name] = found
            fields[field.name] = field
        }
        (self.places, self.fields) = (places, fields)
    }

    func has(_ name: String) -> Bool { places[name] != nil }

    /// The cell as it stands.
    func text(_ name: String, _ cells: [String]) -> String? {
        places[name]?.lazy.filter { $0 < cells.count }.compactMap { cells[$0].trimmedOrNil }.first
    }

    /// The cell as our own files have it; `nil` for an empty one and for one that is not of the column's style.
    func value(_ name: String, _ cells: [String]) -> String? {
        guard let field = fields[name] else { return nil }
        return try? header.value(of: field, in: cells)
    }

    func cents(_ name: String, _ cells: [String]) -> Int64? {
        value(name, cells).flatMap { Money(decimal: $0) }?.cents
    }

    func place(_ name: String) -> Int? { places[name]?.first }

    /// Where amounts are.
    var amountPlaces: Set<Int> { Set(["commission", "adjustment", "premium"].compactMap { place($0) }) }

    /// Where the column of a carrier's title is.
    func place(titled title: String) -> Int? {
        header.titles.firstIndex { ColumnMapping.plain($0) == ColumnMapping.plain(title) }
    }

    /// Whether a row is the header once more.
    func isRepeated(_ cells: [String]) -> Bool {
        let titles = header.titles.map(ColumnMapping.plain).filter { !$0.isEmpty }
        return cells.map(ColumnMapping.plain).filter { !$0.isEmpty } == titles
    }
}
