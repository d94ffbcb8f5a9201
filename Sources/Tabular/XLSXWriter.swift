import ByteStreams
import CXLSXWriter

/// XLSX in constant memory: a bold, frozen header of titles with a filter, widths fitted, and on in a next sheet when one is full.
final class XLSXWriter: TableWriter {
    /// The rows that a sheet of Excel has, the header's included.
    static let sheetRows = 1_048_576

    private var columns: [Column]
    private var options: WriterOptions
    private let rowLimit: Int
    private let place: XLSXPlace
    private let book: XLSXBook
    private var sheet: XLSXSheet
    private var sheetNumber = 0
    private var rows = 0

    init(
        columns: [Column], options: WriterOptions, output: TableOutput, rowLimit: Int = XLSXWriter.sheetRows
    ) throws {
        self.columns = columns
        self.options = options
        self.rowLimit = rowLimit
        place = try XLSXPlace(output, temporaryFolder: options.temporaryFolder)
        book = try XLSXBook(place: place, created: options.created)
        sheet = try XLSXSheet(book, named: XLSXSheetName.make(title: options.title, number: 1))
        try beginSheet()
    }

    func write(_ row: RowBuffer) throws {
        rows += 1
        guard row.count == columns.count else {
            throw TabularError.cellCount(row: rows, expected: columns.count, found: row.count)
        }
        if sheet.row == rowLimit { try nextSheet() }
        try sheet.write(row, columns: columns, number: rows)
        sheet.row += 1
    }

    func finish() throws {
        try endSheet()
        try book.close()
        try place.deliver()
    }
}

extension XLSXWriter {
    /// Goes on with a table of other columns in a sheet of its own.
    func beginSection(columns: [Column], title: String) throws {
        try endSheet()
        self.columns = columns
        options.title = title
        sheetNumber = 0
        sheet = try XLSXSheet(book, named: XLSXSheetName.make(title: title, number: 1))
        try beginSheet()
    }

    /// A bar chart of a column's numbers beside the rows of this sheet, over the texts of the first column.
    func insertChart(of column: Int, title: String) throws {
        guard sheet.row > 1, let name = sheet.handle.pointee.name else { return }
        let letter = String(UnicodeScalar(UInt8(65 + column)))
        let range = { (column: String) in "='\(String(cString: name))'!$\(column)$2:$\(column)$\(self.sheet.row)" }
        try book.insertBarChart(
            in: sheet.handle, categories: range("A"), values: range(letter), title: title,
            valueName: columns[column].title, column: UInt16(columns.count + 1))
    }

    private func nextSheet() throws {
        try endSheet()
        sheet = try XLSXSheet(book, named: XLSXSheetName.make(title: options.title, number: sheetNumber + 1))
        try beginSheet()
    }

    private func beginSheet() throws {
        sheetNumber += 1
        guard options.header, !columns.isEmpty else { return }
        try sheet.write(titles: columns.map(\.title), margin: 3)
        worksheet_freeze_panes(sheet.handle, 1, 0)
        try sheet.preparePrinting(hasHeader: true)
        sheet.row = 1
    }

    private func endSheet() throws {
        try sheet.fitColumns()
        guard options.header, !columns.isEmpty else { return }
        try XLSXBook.check(
            worksheet_autofilter(sheet.handle, 0, 0, UInt32(sheet.row - 1), UInt16(columns.count - 1)))
    }
}
