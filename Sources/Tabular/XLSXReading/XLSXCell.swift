/// A cell of a workbook that is read.
public enum XLSXCell: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Words; of a formula the text that it gave when the file was saved.
    case text(String)
    /// A plain decimal of at most 15 significant digits, as Excel shows it: `0.3`, `-2835.66`.
    case number(String)
    /// ISO text: `2026-11-23`, with a time `2026-11-23T13:30:00`, a time alone `13:30:00`.
    case date(String)
    /// True or false.
    case boolean(Bool)
    /// An error of Excel's, such as `#N/A`.
    case error(String)

    /// The cell as text; empty for nothing, `TRUE` and `FALSE` as a CSV of Excel has them.
    public var text: String {
        switch self {
        case .empty: ""
        case .text(let text), .number(let text), .date(let text), .error(let text): text
        case .boolean(let value): value ? "TRUE" : "FALSE"
        }
    }
}

/// A row of a sheet: its number, and the cells that are there.
public struct XLSXRow: Hashable, Sendable {
    /// Counted from 1, as Excel shows it.
    public let number: Int
    /// By column from 0, in order; empty cells may be missing.
    public let cells: [Place]

    /// A cell in its column.
    public struct Place: Hashable, Sendable {
        /// From 0.
        public let column: Int
        /// What it holds.
        public let cell: XLSXCell
    }

    /// The cells as a list, up to the last that holds something and at least `width` of them.
    public func dense(width: Int = 0) -> [XLSXCell] {
        let last = cells.last { $0.cell != .empty }?.column ?? -1
        var result = [XLSXCell](repeating: .empty, count: max(width, last + 1))
        for place in cells where place.column < result.count { result[place.column] = place.cell }
        return result
    }
}

/// Names of columns: A, Z, AA, XFD.
enum XLSXColumn {
    static let limit = 16_384

    /// The letters of a column from 0.
    static func name(_ column: Int) -> String {
        var (rest, name) = (column + 1, "")
        while rest > 0 {
            name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
            rest = (rest - 1) / 26
        }
        return name
    }

    /// Reads `AB12`; `nil` where it is not a place of a sheet.
    static func parse(_ reference: String) -> (column: Int, row: Int)? {
        var (column, row, digits) = (0, 0, 0)
        for byte in reference.utf8 {
            switch byte {
            case 65...90 where digits == 0 && column < limit: column = column * 26 + Int(byte - 64)
            case 48...57 where column > 0 && digits < 7:
                row = row * 10 + Int(byte - 48)
                digits += 1
            default: return nil
            }
        }
        guard (1...limit).contains(column), (1...XLSXWriter.sheetRows).contains(row) else { return nil }
        return (column - 1, row)
    }
}
