import ByteStreams
import CXLSXWriter
import Glibc

/// A workbook of libxlsxwriter in constant memory, with the formats we use. Every `lxw_error` becomes a ``TabularError``.
final class XLSXBook {
    let bold: UnsafeMutablePointer<lxw_format>
    let date: UnsafeMutablePointer<lxw_format>
    let amount: UnsafeMutablePointer<lxw_format>
    let boldAmount: UnsafeMutablePointer<lxw_format>
    private let emphasized: [UnsafeMutablePointer<lxw_format>]

    private let place: XLSXPlace
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    /// The library keeps the pointer.
    private let folder: UnsafeMutablePointer<CChar>?

    init(place: XLSXPlace, created: CalendarDate) throws {
        self.place = place
        folder = strdup(place.folder)
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.tmpdir = folder
        guard let book = workbook_new_opt(place.path, &options), let bold = workbook_add_format(book),
            let date = workbook_add_format(book), let amount = workbook_add_format(book),
            let boldAmount = workbook_add_format(book)
        else { throw XLSXBook.error(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        emphasized = try XLSXBook.fills.map { color in
            guard let format = workbook_add_format(book) else {
                throw XLSXBook.error(LXW_ERROR_MEMORY_MALLOC_FAILED)
            }
            format_set_bg_color(format, color)
            return format
        }
        (self.book, self.bold, self.date, self.amount, self.boldAmount) = (book, bold, date, amount, boldAmount)
        format_set_bold(bold)
        format_set_num_format(date, "yyyy-mm-dd")
        // Excel's own for US dollars: $1,234.50 and -$1,234.50 wherever it is opened.
        for format in [amount, boldAmount] { format_set_num_format(format, "[$$-409]#,##0.00") }
        format_set_bold(boldAmount)
        var properties = lxw_doc_properties()
        // 0 would mean the clock.
        properties.created = time_t(max(created.daysSinceEpoch * 86_400, 1))
        try XLSXBook.check(workbook_set_properties(book, &properties))
    }

    /// Light blue, amber and red, the latter two those of Excel's own "Neutral" and "Bad".
    private static let fills: [lxw_color_t] = [0xDDEBF7, 0xFFEB9C, 0xFFC7CE]

    /// The format of a text that strikes the eye.
    func format(_ emphasis: Emphasis) -> UnsafeMutablePointer<lxw_format> { emphasized[emphasis.rawValue - 1] }

    /// A format in which Excel keeps what is typed as text.
    func textFormat() throws -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(book) else { throw XLSXBook.error(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        format_set_num_format(format, "@")
        return format
    }

    deinit {
        if let book { lxw_workbook_free(book) }
        free(folder)
    }

    func addSheet(named name: String) throws -> UnsafeMutablePointer<lxw_worksheet> {
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw XLSXBook.error(LXW_ERROR_CREATING_TMPFILE)
        }
        sheets.append(sheet)
        return sheet
    }

    /// A chart with its corner in the first row of a column.
    func insertBarChart(
        in sheet: UnsafeMutablePointer<lxw_worksheet>, categories: String, values: String, title: String,
        valueName: String, column: UInt16
    ) throws {
        guard let chart = workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue)),
            let series = chart_add_series(chart, categories, values)
        else { throw XLSXBook.error(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        chart_series_set_name(series, valueName)
        chart_title_set_name(chart, title)
        // The first row stands on top, as in the sheet.
        chart_axis_set_reverse(chart.pointee.y_axis)
        try XLSXBook.check(worksheet_insert_chart(sheet, 0, column, chart))
    }

    /// Puts the workbook together.
    ///
    /// The library checks none of its writes to the parts, so that a full disk would end in a damaged workbook and success.
    /// The rows so far are therefore flushed and checked, and the room for the rest is asked for before.
    func close() throws {
        guard let book else { return }
        var rowBytes = 0
        for sheet in sheets { rowBytes += try flushedSize(sheet) }
        // The rows are copied once uncompressed, then packed to a fraction; the other parts are small.
        try place.requireSpace(rowBytes + rowBytes / 2 + (1 << 16))
        // A part or file over 4 GB needs the wider form, which some readers of old don't know: only then.
        if rowBytes > 3 << 30 { book.pointee.options.use_zip64 = 1 }
        self.book = nil
        errno = 0
        let code = workbook_close(book)
        switch code {
        case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
            LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            throw ByteStreamError.writeFailed(path: place.name, errno: errno == 0 ? EIO : errno)
        default: try XLSXBook.check(code)
        }
    }

    private func flushedSize(_ sheet: UnsafeMutablePointer<lxw_worksheet>) throws -> Int {
        guard let file = sheet.pointee.optimize_tmpfile else { return 0 }
        guard fflush(file) == 0, ferror(file) == 0 else {
            throw ByteStreamError.writeFailed(path: place.name, errno: errno == 0 ? EIO : errno)
        }
        return max(ftell(file), 0)
    }

    @inline(__always)
    static func check(_ code: lxw_error) throws {
        if code != LXW_NO_ERROR { throw error(code) }
    }

    private static func error(_ code: lxw_error) -> TabularError {
        .xlsx(words: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
    }
}
