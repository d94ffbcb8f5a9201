/// A cell as a value of its own, for code that isn't in a hurry.
public enum CellValue: Hashable, Sendable {
    /// Nothing.
    case null
    /// A number; cents in a column of amounts.
    case integer(Int64)
    /// Text, and so also a date or a list.
    case text(String)
}

extension RowBuffer {
    /// What the cell holds; a cell beyond the last is null.
    public func kind(at index: Int) -> Kind { index < count ? cells[index].kind : .null }

    /// The number of a cell of kind `integer`, else 0.
    public func integer(at index: Int) -> Int64 { kind(at: index) == .integer ? cells[index].value : 0 }

    /// The UTF-8 bytes of a text cell, with a NUL behind them; empty for other kinds. Valid until the row changes.
    public func text(at index: Int) -> UnsafeBufferPointer<UInt8> {
        switch kind(at: index) {
        case .null, .integer: return UnsafeBufferPointer(start: nil, count: 0)
        case .ascii, .unicode:
            return UnsafeBufferPointer(start: storage + Int(cells[index].value), count: cells[index].count)
        }
    }

    /// A copy of the cell.
    public subscript(index: Int) -> CellValue {
        switch kind(at: index) {
        case .null: return .null
        case .integer: return .integer(integer(at: index))
        case .ascii, .unicode: return .text(String(decoding: text(at: index), as: UTF8.self))
        }
    }
}
