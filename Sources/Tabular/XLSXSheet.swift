import CXLSXWriter

/// A sheet being filled row by row: cells by the types of its columns, and widths that fit what was written.
///
/// Texts and identifiers are strings whatever they look like, never formulas or links; dates and amounts are real ones.
final class XLSXSheet {
    static let widestColumn = 60

    let handle: UnsafeMutablePointer<lxw_worksheet>
    let book: XLSXBook
    /// The next row, from 0.
    var row = 0
    private(set) var widths: [Int] = []
    private var text = XLSXText()
    /// The format of the row's texts.
    private var textFormat: UnsafeMutablePointer<lxw_format>?

    init(_ book: XLSXBook, named name: String) throws {
        self.book = book
        handle = try book.addSheet(named: name)
    }

    /// Writes a row's cells; the row ends with `row += 1`.
    /// - Parameter number: of the row of data, for errors.
    func write(_ cells: RowBuffer, columns: [Column], number: Int) throws {
        while widths.count < columns.count { widths.append(0) }
        textFormat = cells.isHeading ? book.bold : nil
        for index in columns.indices {
            let cell = cells.cells[index]
            switch cell.kind {
            case .null: break
            case .integer: try write(number: cell.value, type: columns[index].type, column: index)
            case .ascii, .unicode:
                guard try write(cells.text(at: index), kind: cell.kind, of: columns[index], column: index) else {
                    throw TabularError.cellTooLong(row: number, column: columns[index].key)
                }
            }
        }
    }

    /// A bold line of titles. `margin` cells more than the text: the button of a filter covers them.
    func write(titles: [String], margin: Int) throws {
        for (index, title) in titles.enumerated() {
            try XLSXBook.check(worksheet_write_string(handle, rowNumber, UInt16(index), title, book.bold))
            widen(index, to: DisplayWidth.measure(title) + margin)
        }
    }

    var rowNumber: UInt32 { UInt32(row) }

    @inline(__always)
    func widen(_ column: Int, to width: Int) {
        while widths.count <= column { widths.append(0) }
        if width > widths[column] { widths[column] = min(width, XLSXSheet.widestColumn) }
    }

    /// As wide as a page of US Letter on its side, with the first row on each where that is the header; no green corners on identifiers, which
    /// are text on purpose.
    func preparePrinting(hasHeader: Bool) throws {
        if hasHeader { try XLSXBook.check(worksheet_repeat_rows(handle, 0, 0)) }
        worksheet_set_landscape(handle)
        worksheet_set_paper(handle, 1)
        worksheet_fit_to_pages(handle, 1, 0)
        try XLSXBook.check(
            worksheet_ignore_errors(handle, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    }

    /// Gives the columns their widths: once, at the end.
    func fitColumns() throws {
        for (index, width) in widths.enumerated() where width > 0 {
            // One more than the text, as Excel has a margin on either side.
            let column = UInt16(index)
            try XLSXBook.check(worksheet_set_column(handle, column, column, Double(width) + 1, nil))
        }
    }

    private func write(number: Int64, type: ColumnType, column: Int) throws {
        switch type {
        case .amount:
            try XLSXBook.check(
                worksheet_write_number(handle, rowNumber, UInt16(column), Double(number) / 100, book.amount))
            widen(column, to: XLSXSheet.width(amount: number))
        case .integer:
            try XLSXBook.check(worksheet_write_number(handle, rowNumber, UInt16(column), Double(number), nil))
            widen(column, to: XLSXSheet.digitCount(number) + 1)
        case .text, .identifier, .date, .list:
            try XLSXBook.check(worksheet_write_string(handle, rowNumber, UInt16(column), String(number), nil))
            widen(column, to: XLSXSheet.digitCount(number) + 1)
        }
    }

    /// - Returns: `false` for a text that is too long for a cell.
    private func write(
        _ bytes: UnsafeBufferPointer<UInt8>, kind: RowBuffer.Kind, of type: Column, column: Int
    ) throws -> Bool {
        if type.type == .date, let serial = XLSXDate.serial(bytes) {
            try XLSXBook.check(worksheet_write_number(handle, rowNumber, UInt16(column), serial, book.date))
            widen(column, to: 10)
            return true
        }
        let strong = type.emphasis.isEmpty ? nil : emphasis(bytes, type).map(book.format)
        let format = strong ?? textFormat
        if XLSXText.isPlain(bytes, kind: kind) {
            return try write(string: bytes, kind: kind, column: column, format: format)
        }
        return try text.withConverted(bytes, isList: type.type == .list) {
            try write(string: $0, kind: .unicode, column: column, format: format)
        }
    }

    /// The strongest of the cell's items.
    private func emphasis(_ bytes: UnsafeBufferPointer<UInt8>, _ column: Column) -> Emphasis? {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: "\u{1F}").compactMap { column.emphasis[String($0)] }.max()
    }

    private func write(
        string: UnsafeBufferPointer<UInt8>, kind: RowBuffer.Kind, column: Int,
        format: UnsafeMutablePointer<lxw_format>?
    ) throws -> Bool {
        guard let start = string.baseAddress, string.count > 0 else { return true }
        if XLSXText.exceedsLimit(string) { return false }
        let pointer = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        try XLSXBook.check(worksheet_write_string(handle, rowNumber, UInt16(column), pointer, format))
        widen(column, to: XLSXText.width(string, kind: kind, limit: XLSXSheet.widestColumn))
        return true
    }

    /// Digits, a comma for every three of them, sign, dollar, point.
    static func width(amount: Int64) -> Int {
        let digits = digitCount(amount)
        return digits + max(digits - 3, 0) / 3 + 3
    }

    private static func digitCount(_ value: Int64) -> Int {
        var (rest, count) = (value.magnitude, 1)
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        return count
    }
}
