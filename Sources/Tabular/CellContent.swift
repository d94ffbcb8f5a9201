/// What a cell can be made of.
public protocol CellContent {
    /// Appends itself to a row as one cell.
    func append(to row: RowBuffer)
}

extension String: CellContent {
    /// A text.
    public func append(to row: RowBuffer) { row.append(self) }
}

extension Int: CellContent {
    /// A number; cents in a column of amounts.
    public func append(to row: RowBuffer) { row.append(self) }
}

extension Int64: CellContent {
    /// A number; cents in a column of amounts.
    public func append(to row: RowBuffer) { row.append(integer: self) }
}

extension CalendarDate: CellContent {
    /// A day, as ISO text.
    public func append(to row: RowBuffer) { row.append(self) }
}

extension Array: CellContent where Element == String {
    /// The items of a list.
    public func append(to row: RowBuffer) { row.append(list: self) }
}

extension Optional: CellContent where Wrapped: CellContent {
    /// The value, or null.
    public func append(to row: RowBuffer) {
        if let self { self.append(to: row) } else { row.appendNull() }
    }
}
