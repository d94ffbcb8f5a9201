public import Tabular
public import X12

// What of X12 can be the content of a cell.

extension Element: CellContent {
    /// Its text; nothing for an empty one.
    public func append(to row: RowBuffer) { row.append(text) }
}

extension X12Date: CellContent {
    /// A day, as ISO text.
    public func append(to row: RowBuffer) { row.append(description) }
}

extension Amount: CellContent {
    /// Cents; an amount with fractions of a cent stays the text that it is, rather than lose them.
    public func append(to row: RowBuffer) {
        if let cents { row.append(integer: Int64(cents)) } else { row.append(description) }
    }
}

extension X12Code {
    /// The code; `nil` for an empty one.
    var text: String? { rawValue.isEmpty ? nil : rawValue }
}
