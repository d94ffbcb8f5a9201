import ByteStreams

/// Pages to print: US Letter, on its side where the columns need it; a heading, the header on every page, "Page 3 of 12".
///
/// The widths come from the first 10,000 rows, which are held back for it; a longer cell after them wraps. libharu keeps all pages in memory until
/// the end, about a kilobyte a row.
final class PDFWriter: TableWriter {
    private let columns: [Column]
    private let options: WriterOptions
    private let output: TableOutput
    private let measuredRows: Int
    private let document: PDFDocument
    private let typesetter: PDFTypesetter
    private var measures: [PDFColumnMeasure]
    private var pending: [(cells: [String], isHeading: Bool)] = []
    private var table: PDFTable?
    private var rows = 0

    init(columns: [Column], options: WriterOptions, output: TableOutput, measuredRows: Int = 10_000) throws {
        (self.columns, self.options, self.output, self.measuredRows) = (columns, options, output, measuredRows)
        document = try PDFDocument(title: options.title, created: options.created)
        typesetter = try PDFTypesetter(document)
        measures = try typesetter.measures(columns, hasHeader: options.header)
    }

    func write(_ row: RowBuffer) throws {
        rows += 1
        guard row.count == columns.count else {
            throw TabularError.cellCount(row: rows, expected: columns.count, found: row.count)
        }
        let cells = PrintedCells.texts(row, columns)
        if let table { return try table.row(cells, bold: row.isHeading) }
        try typesetter.widen(&measures, for: cells, bold: row.isHeading)
        pending.append((cells, row.isHeading))
        if pending.count == measuredRows { _ = try begin() }
    }

    func finish() throws {
        let table = try begin()
        if rows == 0 { try table.flow.paragraph("None", size: 9, gray: 0.35) }
        try table.flow.finish(footer: options.footer)
        try document.save(to: output.sink)
    }

    var notes: [String] { typesetter.notes }

    /// Settles the widths, and writes what was held back for them.
    private func begin() throws -> PDFTable {
        if let table { return table }
        let layout = try PDFLayout.choose(measures, on: [.portrait, .landscape])
        let flow = PDFFlow(document, typesetter, paper: layout.paper)
        let table = try PDFTable(columns: columns, layout: layout, flow: flow, hasHeader: options.header)
        self.table = table
        try flow.beginPage()
        try flow.heading(options)
        table.header()
        for row in pending { try table.row(row.cells, bold: row.isHeading) }
        pending = []
        return table
    }
}
