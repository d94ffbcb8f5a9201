internal import ByteStreams
internal import Tabular

/// A table of a file: the CSV itself, or a sheet of a workbook.
struct SourceTable {
    /// The sheet's name; `nil` for a CSV.
    let sheet: String?
    let isVisible: Bool
    let reader: any RecordReader

    var isWorkbook: Bool { sheet != nil }
}

/// The tables of a file, whatever program has written it.
enum SourceTables {
    /// Opens a file's tables, those of a workbook in the order of its tabs.
    ///
    /// - Parameters:
    ///   - encoding: of a CSV; `nil` finds out.
    ///   - sheet: the one to read, by its name without regard to case; `nil` for all that have the columns.
    /// - Throws: `BrokerError` for a file that only looks like one of these, or that does not have the sheet.
    static func open(
        _ source: ByteSource, encoding: TextEncoding? = nil, sheet: String? = nil, fileName: String
    ) throws -> [SourceTable] {
        let start = try source.peek(512)
        try FileDisguise.check(start, fileName: fileName)
        guard WorkbookMark.isWorkbook(start) else {
            guard sheet == nil else {
                throw BrokerError(.sheetNotAWorkbook, "\(fileName): a CSV has no sheets; leave out --sheet")
            }
            return [SourceTable(sheet: nil, isVisible: true, reader: try CSVReader(source, encoding: encoding))]
        }
        return try tables(of: try XLSXReader(source), sheet: sheet, fileName: fileName)
    }

    /// The tables of a workbook that is open.
    static func tables(of workbook: XLSXReader, sheet: String?, fileName: String) throws -> [SourceTable] {
        let sheets = try sheet.map { [try named($0, in: workbook, fileName: fileName)] } ?? workbook.sheets
        return try sheets.map {
            SourceTable(
                sheet: $0.name, isVisible: $0.isVisible || sheet != nil,
                reader: try XLSXRecords(workbook, sheet: $0))
        }
    }

    private static func named(
        _ name: String, in workbook: XLSXReader, fileName: String
    ) throws -> XLSXReader.Sheet {
        guard let found = workbook.sheets.first(where: { $0.name.lowercased() == name.trimmed.lowercased() }) else {
            let names = workbook.sheets.map { "'\($0.name)'" }.joined(separator: ", ")
            throw BrokerError(
                .sheetMissing, "\(fileName): the workbook has no sheet '\(name)'",
                hint: "its sheets are \(names)")
        }
        return found
    }
}

/// How a workbook begins.
enum WorkbookMark {
    /// A ZIP archive.
    static func isWorkbook(_ start: [UInt8]) -> Bool { start.starts(with: [0x50, 0x4B, 3, 4]) }
}

/// Files that are not what their names say.
enum FileDisguise {
    /// Names what a file is that cannot be read as CSV or XLSX.
    /// - Throws: `BrokerError` of kind `badData` with what to do.
    static func check(_ start: [UInt8], fileName: String) throws {
        guard let words = words(start) else { return }
        throw BrokerError(
            .notATable, "\(fileName): \(words)",
            hint: "open it in Excel or LibreOffice and save it as .xlsx, or: soffice --headless --convert-to xlsx '\(fileName)'")
    }

    /// Whether LibreOffice can make a workbook of it.
    static func isConvertible(_ start: [UInt8]) -> Bool { words(start) != nil }

    private static func words(_ start: [UInt8]) -> String? {
        // OLE: what .xls was, and what Excel makes of a workbook with a password.
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return "this is an old Excel file (.xls), or a workbook with a password"
        }
        // BIFF 2 to 5, without OLE around it.
        if start.count > 4, start[0] == 0x09, [0, 2, 4, 8].contains(start[1]), start[3] == 0 {
            return "this is an old Excel file (.xls)"
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = start.starts(with: mark) ? start.dropFirst(3) : start[...]
        let text = String(decoding: bytes, as: UTF8.self).lowercased().drop(while: \.isWhitespace)
        guard text.hasPrefix("<") else { return nil }
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            return "this is an XML spreadsheet of Excel 2003"
        }
        let isPage = ["<html", "<!doctype html", "<table", "<head", "<meta", "<body"].contains { text.hasPrefix($0) }
        return isPage ? "this is an HTML page, whatever its name says" : nil
    }
}
