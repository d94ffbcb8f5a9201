internal import ByteStreams
internal import Tabular

/// The sheets of a workbook as a feed sees them: which of them has the columns that it needs.
enum WorkbookSheets {
    /// Whether the file is a workbook, or what Excel makes of one with a password: a ZIP archive or an OLE file.
    static func isWorkbook(_ source: ByteSource) throws -> Bool {
        let start = try source.peek(4)
        return start == [0x50, 0x4B, 3, 4] || start == [0xD0, 0xCF, 0x11, 0xE0]
    }

    /// The records of the first sheet whose header has all of `names`; of the first that is shown where none has.
    static func records(_ source: ByteSource, names: [String]) throws -> XLSXRecords {
        let workbook = try XLSXReader(source)
        let sheet = try visible(workbook).first { try header(workbook, $0).isSuperset(of: names) }
        return try XLSXRecords(workbook, sheet: sheet ?? visible(workbook)[0])
    }

    /// The names in the header of every sheet, without taking anything from the source.
    static func headers(_ source: ByteSource) throws -> [Set<String>] {
        var size = 1 << 20
        var bytes = try source.peek(size)
        while bytes.count == size, size < XLSXReader.sizeLimit {
            size *= 2
            bytes = try source.peek(size)
        }
        let workbook = try XLSXReader(bytes: bytes)
        return try visible(workbook).map { try header(workbook, $0) }
    }

    private static func visible(_ workbook: XLSXReader) -> [XLSXReader.Sheet] {
        let shown = workbook.sheets.filter(\.isVisible)
        return shown.isEmpty ? workbook.sheets : shown
    }

    private static func header(_ workbook: XLSXReader, _ sheet: XLSXReader.Sheet) throws -> Set<String> {
        let first = try XLSXRecords(workbook, sheet: sheet).next()
        return Set((first?.fields ?? []).map(CSVFeed.normalized))
    }
}
