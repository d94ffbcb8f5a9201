import ByteStreams
import CXLSXWriter

/// XLSX in constant memory: a bold, frozen header of titles with a filter, widths fitted, and on in a next sheet when one is full.
///
/// Texts and identifiers are strings whatever they look like, never formulas or links; dates and amounts are real ones.
final class XLSXWriter: TableWriter {
    /// The rows that a sheet of Excel has, the header's included.
    static let sheetRows = 1_048_576
    private static let widestColumn = 60

    private var columns: [Column]
    private var options: WriterOptions
    private let rowLimit: Int
    private let place: XLSXPlace
    private let book: XLSXBook
    private var sheet: UnsafeMutablePointer<lxw_worksheet>
    private var sheetNumber = 0
    /// The next row of the sheet, from 0.
    /// The format of the row's texts.
    private var textFormat: UnsafeMutablePointer<lxw_format>?
    private var sheetRow = 0
    private var rows = 0
    private var widths: [Int]
    private var text = XLSXText()

    init(
        columns: [Column], options: WriterOptions, output: TableOutput, rowLimit: Int = XLSXWriter.sheetRows
    ) throws {
        self.columns = columns
        self.options = options
        self.rowLimit = rowLimit
        place = try XLSXPlace(output, temporaryFolder: options.temporaryFolder)
        book = try XLSXBook(place: place, created: options.created)
        widths = XLSXWriter.headerWidths(columns, options)
        sheet = try book.addSheet(named: XLSXSheetName.make(title: options.title, number: 1))
        try beginSheet()
    }

    func write(_ row: RowBuffer) throws {
        rows += 1
        guard row.count == columns.count else {
            throw TabularError.cellCount(row: rows, expected: columns.count, found: row.count)
        }
        if sheetRow == rowLimit { try nextSheet() }
        textFormat = row.isHeading ? book.bold : nil
        for index in columns.indices {
            let cell = row.cells[index]
            switch cell.kind {
            case .null: break
            case .integer: try write(number: cell.value, column: index)
            case .ascii, .unicode: try write(row.text(at: index), kind: cell.kind, column: index)
            }
        }
        sheetRow += 1
    }

    func finish() throws {
        try endSheet()
        try book.close()
        try place.deliver()
    }

    private func write(number: Int64, column: Int) throws {
        switch columns[column].type {
        case .amount:
            try XLSXBook.check(worksheet_write_number(sheet, row, UInt16(column), Double(number) / 100, book.amount))
            // Digits, a comma for every three of them, sign, dollar, point.
            let digits = digitCount(number)
            widen(column, to: digits + max(digits - 3, 0) / 3 + 3)
        case .integer:
            try XLSXBook.check(worksheet_write_number(sheet, row, UInt16(column), Double(number), nil))
            widen(column, to: digitCount(number) + 1)
        case .text, .identifier, .date, .list:
            try XLSXBook.check(worksheet_write_string(sheet, row, UInt16(column), String(number), nil))
            widen(column, to: digitCount(number) + 1)
        }
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>, kind: RowBuffer.Kind, column: Int) throws {
        if columns[column].type == .date, let serial = XLSXDate.serial(bytes) {
            try XLSXBook.check(worksheet_write_number(sheet, row, UInt16(column), serial, book.date))
            return widen(column, to: 10)
        }
        let strong = columns[column].emphasis.isEmpty ? nil : emphasis(bytes, columns[column]).map(book.format)
        let format = strong ?? textFormat
        if XLSXText.isPlain(bytes, kind: kind) {
            return try write(string: bytes, kind: kind, column: column, format: format)
        }
        try text.withConverted(bytes, isList: columns[column].type == .list) {
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
    ) throws {
        guard let start = string.baseAddress, string.count > 0 else { return }
        if XLSXText.exceedsLimit(string) {
            throw TabularError.cellTooLong(row: rows, column: columns[column].key)
        }
        let pointer = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        try XLSXBook.check(worksheet_write_string(sheet, row, UInt16(column), pointer, format))
        widen(column, to: XLSXText.width(string, kind: kind, limit: XLSXWriter.widestColumn))
    }

    private var row: UInt32 { UInt32(sheetRow) }

    @inline(__always)
    private func widen(_ column: Int, to width: Int) {
        if width > widths[column] { widths[column] = min(width, XLSXWriter.widestColumn) }
    }

    private func digitCount(_ value: Int64) -> Int {
        var (rest, count) = (value.magnitude, 1)
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        return count
    }
}

extension XLSXWriter {
    /// Goes on with a table of other columns in a sheet of its own.
    func beginSection(columns: [Column], title: String) throws {
        try endSheet()
        self.columns = columns
        options.title = title
        widths = XLSXWriter.headerWidths(columns, options)
        sheetNumber = 0
        sheet = try book.addSheet(named: XLSXSheetName.make(title: title, number: 1))
        try beginSheet()
    }

    /// A bar chart of a column's numbers beside the rows of this sheet, over the texts of the first column.
    func insertChart(of column: Int, title: String) throws {
        guard sheetRow > 1, let name = sheet.pointee.name else { return }
        let letter = String(UnicodeScalar(UInt8(65 + column)))
        let range = { (column: String) in "='\(String(cString: name))'!$\(column)$2:$\(column)$\(self.sheetRow)" }
        try book.insertBarChart(
            in: sheet, categories: range("A"), values: range(letter), title: title, valueName: columns[column].title,
            column: UInt16(columns.count + 1))
    }

    /// Three more than the title: the button of the filter covers them.
    private static func headerWidths(_ columns: [Column], _ options: WriterOptions) -> [Int] {
        columns.map { options.header ? DisplayWidth.measure($0.title) + 3 : 0 }
    }

    private func nextSheet() throws {
        try endSheet()
        sheet = try book.addSheet(named: XLSXSheetName.make(title: options.title, number: sheetNumber + 1))
        try beginSheet()
    }

    private func beginSheet() throws {
        sheetNumber += 1
        sheetRow = 0
        guard options.header, !columns.isEmpty else { return }
        for (index, column) in columns.enumerated() {
            try XLSXBook.check(worksheet_write_string(sheet, 0, UInt16(index), column.title, book.bold))
        }
        worksheet_freeze_panes(sheet, 1, 0)
        try preparePrinting()
        sheetRow = 1
    }

    /// As wide as a page of US Letter on its side, with the header on each; no green corners on identifiers, which are text on purpose.
    private func preparePrinting() throws {
        try XLSXBook.check(worksheet_repeat_rows(sheet, 0, 0))
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 1)
        worksheet_fit_to_pages(sheet, 1, 0)
        try XLSXBook.check(
            worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    }

    private func endSheet() throws {
        for (index, width) in widths.enumerated() where width > 0 {
            // One more than the text, as Excel has a margin on either side.
            let column = UInt16(index)
            try XLSXBook.check(worksheet_set_column(sheet, column, column, Double(width) + 1, nil))
        }
        guard options.header, !columns.isEmpty else { return }
        try XLSXBook.check(worksheet_autofilter(sheet, 0, 0, UInt32(sheetRow - 1), UInt16(columns.count - 1)))
    }
}
