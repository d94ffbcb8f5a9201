public import ByteStreams

/// Takes the rows of an answer, one after another, and gives them a format.
public protocol TableWriter: AnyObject {
    /// Writes one row, which may be reused at once.
    ///
    /// - Throws: ``TabularError`` where the row doesn't fit the columns or the format; `ByteStreamError` where the bytes
    ///   can't be written.
    func write(_ row: RowBuffer) throws

    /// Writes what stands at the end and flushes. An `AtomicFile` is committed by whoever made it, after this.
    ///
    /// - Throws: as `write` does.
    func finish() throws

    /// What a person should be told of the answer once it is written, a sentence each.
    var notes: [String] { get }
}

extension TableWriter {
    /// Nothing to tell.
    public var notes: [String] { [] }
}

/// Where the bytes of a table go.
public enum TableOutput {
    /// A sink: standard output, or memory.
    case sink(any ByteSink)
    /// A file, which the caller commits after `finish`.
    case file(AtomicFile)

    /// The sink of either.
    public var sink: any ByteSink {
        switch self {
        case .sink(let sink): return sink
        case .file(let file): return file.sink
        }
    }
}

/// What a person may choose about a format.
public struct WriterOptions: Sendable {
    /// Whether the header is written (table, CSV, TSV, XLSX, PDF).
    public var header = true
    /// Whether CSV and TSV cells stay exact even if a spreadsheet would run them as a formula.
    public var raw = false
    /// The columns of the terminal that a text table must fit; `nil` for a pipe or a file, where nothing is cut or escaped.
    public var terminalWidth: Int?
    /// Whether the header of a text table is bold.
    public var color = false
    /// The name of the XLSX sheet, and the heading of a PDF.
    public var title = "Sheet1"
    /// The line below the heading of a PDF: whose data these are, and of what day.
    public var subtitle: String?
    /// The day an XLSX or PDF file says it was made; it is an input, so that the same data give the same bytes.
    public var created = CalendarDate.unixEpoch
    /// Where a workbook that goes to a pipe is put together: in a file of mode 0600.
    public var temporaryFolder = "/tmp"

    /// The defaults: a header, spreadsheet formulas defused, no terminal.
    public init() {}
}

extension TableFormat {
    /// Makes the writer of this format.
    ///
    /// - Throws: ``TabularError`` for columns that the format can't take, `ByteStreamError` for a temporary file that can't
    ///   be made (XLSX).
    public func makeWriter(
        columns: [Column], options: WriterOptions = WriterOptions(), to output: TableOutput
    ) throws -> any TableWriter {
        switch self {
        case .table: return try TextTableWriter(columns: columns, options: options, sink: output.sink)
        case .csv: return try DelimitedWriter(columns: columns, style: .csv, options: options, sink: output.sink)
        case .tsv: return try DelimitedWriter(columns: columns, style: .tsv, options: options, sink: output.sink)
        case .json: return JSONWriter(columns: columns, style: .array, sink: output.sink)
        case .ndjson: return JSONWriter(columns: columns, style: .lines, sink: output.sink)
        case .xlsx: return try XLSXWriter(columns: columns, options: options, output: output)
        case .pdf: return try PDFWriter(columns: columns, options: options, output: output)
        }
    }
}
