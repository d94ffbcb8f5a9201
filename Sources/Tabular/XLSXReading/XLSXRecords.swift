/// Hands out records of text fields, each with its place: a CSV file or a sheet of a workbook.
public protocol RecordReader: AnyObject {
    /// The next record; `nil` at the end.
    ///
    /// - Throws: ``TabularError`` with the place.
    func next() throws -> CSVRecord?
}

extension CSVReader: RecordReader {}

/// Reads a sheet as records: the first row that holds something is the header, and rows without anything are skipped.
///
/// A row is as long as the header, or as its own last cell where that stands beyond it.
public final class XLSXRecords: RecordReader {
    private let rows: XLSXRows
    private let sheet: String
    private var width = 0

    /// Begins to read a sheet.
    ///
    /// - Throws: as `XLSXReader.rows(of:)` does.
    public init(_ workbook: XLSXReader, sheet: XLSXReader.Sheet) throws {
        rows = try workbook.rows(of: sheet)
        self.sheet = sheet.name
    }

    /// The next row that holds something; its place is `sheet Groups, row 12`. Dates are ISO text, numbers plain decimals.
    public func next() throws -> CSVRecord? {
        while let row = try rows.next() {
            let cells = row.dense(width: width)
            guard cells.contains(where: { $0 != .empty }) else { continue }
            if width == 0 { width = cells.count }
            let wrong = cells.firstIndex { if case .error = $0 { true } else { false } }
            let problem = wrong.map { "cell \(XLSXColumn.name($0))\(row.number) contains the error \(cells[$0].text)" }
            return CSVRecord(
                line: row.number, fields: cells.map(\.text), place: "sheet \(sheet), row \(row.number)",
                problem: problem)
        }
        return nil
    }
}
