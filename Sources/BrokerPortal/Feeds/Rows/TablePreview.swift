internal import ByteStreams
internal import Tabular

/// The first records of every table of a file, without taking anything from the source.
struct TablePreview {
    /// So many bytes of a CSV are looked at; a workbook's directory is at its end, so all of it.
    private static let sample = 1 << 16

    struct Table {
        let sheet: String?
        let records: [CSVRecord]
    }

    private(set) var tables: [Table] = []

    init(
        _ source: ByteSource, encoding: TextEncoding?, sheet: String?, fileName: String,
        records limit: Int = HeaderSearch.preamble
    ) throws {
        let start = try source.peek(Self.sample)
        for table in try Self.open(source, start, encoding: encoding, sheet: sheet, fileName: fileName)
        where table.isVisible {
            var records: [CSVRecord] = []
            do {
                while records.count < limit, let record = try table.reader.next() { records.append(record) }
            } catch is TabularError where !records.isEmpty {
                // The sample may end in the middle of a field. Reading the file itself tells what is wrong.
            }
            tables.append(Table(sheet: table.sheet, records: records))
        }
    }

    private static func open(
        _ source: ByteSource, _ start: [UInt8], encoding: TextEncoding?, sheet: String?, fileName: String
    ) throws -> [SourceTable] {
        if WorkbookMark.isWorkbook(start) {
            return try SourceTables.tables(
                of: try XLSXReader(bytes: try whole(source)), sheet: sheet, fileName: fileName)
        }
        let copy = try ByteSource(bytes: start, path: source.path)
        return try SourceTables.open(copy, encoding: encoding, sheet: sheet, fileName: fileName)
    }

    private static func whole(_ source: ByteSource) throws -> [UInt8] {
        var size = 1 << 20
        var bytes = try source.peek(size)
        while bytes.count == size, size < XLSXReader.sizeLimit {
            size *= 2
            bytes = try source.peek(size)
        }
        return bytes
    }
}
