public import Tabular

extension ValueTable {
    /// Streams values as a list: sorted as asked, then in the order given.
    ///
    /// - Returns: whether the limit left rows out.
    /// - Throws: ``TabularError`` for a key that no column has; what a column throws.
    public func list(
        _ values: some Sequence<Value>, _ request: ListRequest, row write: (RowBuffer) throws -> Void
    ) throws -> Bool {
        let chosen = try selecting(request.columns)
        let sorted = try request.sort.isEmpty ? Array(values) : sort(values, by: request.sort)
        let rest = sorted.dropFirst(request.offset)
        let row = RowBuffer()
        for value in rest.prefix(request.limit ?? rest.count) {
            row.removeAll()
            try chosen.append(value, to: row)
            try write(row)
        }
        return request.limit.map { rest.count > $0 } ?? false
    }

    private func sort(_ values: some Sequence<Value>, by keys: [SortKey]) throws -> [Value] {
        let sorting = try selecting(keys.map(\.key))
        let row = RowBuffer()
        let places = try values.enumerated().map { place, value in
            row.removeAll()
            try sorting.append(value, to: row)
            return (place: place, value: value, cells: keys.indices.map { SortCell(row[$0]) })
        }
        let sorted = places.sorted { left, right in
            for (index, key) in keys.enumerated() where left.cells[index] != right.cells[index] {
                return (left.cells[index] < right.cells[index]) != key.descending
            }
            return left.place < right.place
        }
        return sorted.map(\.value)
    }
}

/// A cell as lists sort it: nothing first, numbers by size, texts by their bytes without the case of ASCII letters, as SQLite's NOCASE.
private enum SortCell: Comparable {
    case nothing
    case number(Int64)
    case text([UInt8])

    init(_ cell: CellValue) {
        switch cell {
        case .null: self = .nothing
        case .integer(let value): self = .number(value)
        case .text(let text): self = .text(text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 })
        }
    }

    static func < (left: SortCell, right: SortCell) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
        default: left.rank < right.rank
        }
    }

    private var rank: Int {
        switch self {
        case .nothing: 0
        case .number: 1
        case .text: 2
        }
    }
}
