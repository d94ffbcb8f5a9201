public import ByteStreams

/// Reads a workbook (.xlsx): its sheets, and the rows of one of them as they come.
///
/// The file itself and the shared strings are in memory; a sheet is inflated and parsed piece by piece, so that a long one takes no more than a
/// short one. What a damaged or hostile file could do with sizes, numbers and entities is refused with the place.
public final class XLSXReader {
    /// The most bytes of a file.
    public static let sizeLimit = 512 << 20

    /// A sheet of the workbook.
    public struct Sheet: Hashable, Sendable {
        /// The name on its tab.
        public let name: String
        /// Whether Excel shows it.
        public let isVisible: Bool
        let path: String
    }

    /// The sheets, in the order of their tabs.
    public let sheets: [Sheet]

    private let archive: ZipArchive
    private let since1904: Bool
    private let styles = XLSXStyles()
    private let stringsPath: String?
    private lazy var strings = Result { try readStrings() }

    /// Opens a workbook.
    ///
    /// - Throws: ``TabularError`` where it is none, is damaged, or has a password.
    public init(bytes: [UInt8]) throws {
        archive = try ZipArchive(bytes)
        let workbookPath = try XLSXReader.workbookPath(archive)
        let workbook = XLSXWorkbookPart()
        try XLSXReader.read(workbookPath, of: archive, workbook, limit: XLSXReader.partLimit)
        let links = try XLSXReader.links(of: workbookPath, archive)
        since1904 = workbook.since1904
        stringsPath = links.first { $0.type == "sharedStrings" }?.target
        sheets = workbook.sheets.compactMap { sheet in
            // A chart on a tab of its own is not a sheet of cells.
            guard let link = links.first(where: { $0.id == sheet.link }), link.type == "worksheet" else { return nil }
            return Sheet(name: sheet.name, isVisible: sheet.isVisible, path: link.target)
        }
        guard !sheets.isEmpty else { throw ZipArchive.error("the workbook has no sheet") }
        if let path = links.first(where: { $0.type == "styles" })?.target {
            try XLSXReader.read(path, of: archive, styles, limit: XLSXReader.partLimit)
        }
    }

    /// Opens a workbook; reads the source to its end.
    ///
    /// - Throws: as `init(bytes:)` does; `ByteStreamError` where reading fails.
    public convenience init(_ source: ByteSource) throws {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        while case let count = try buffer.withUnsafeMutableBytes({ try source.read(into: $0) }), count > 0 {
            guard bytes.count + count <= XLSXReader.sizeLimit else {
                throw ZipArchive.error("it is larger than \(XLSXReader.sizeLimit >> 20) MB")
            }
            bytes += buffer[..<count]
        }
        try self.init(bytes: bytes)
    }

    /// Begins to read a sheet.
    ///
    /// - Throws: ``TabularError`` where the sheet's part, or the strings', is missing or damaged.
    public func rows(of sheet: Sheet) throws -> XLSXRows {
        guard let entry = archive.entry(sheet.path) else {
            throw TabularError.workbook(place: "sheet \(sheet.name)", words: "the part '\(sheet.path)' is missing")
        }
        let parser = XLSXSheetParser(
            name: sheet.name, strings: try strings.get(), styles: styles, since1904: since1904)
        let reader = try ZipEntryReader(archive, entry, limit: XLSXReader.sheetLimit)
        return try XLSXRows(reader, parser, sheet: sheet.name)
    }
}

extension XLSXReader {
    /// Inflated bytes of the small parts, of the strings, and of a sheet.
    private static let partLimit = 64 << 20
    private static let stringsLimit = 1 << 30
    private static let sheetLimit = 1 << 32

    private func readStrings() throws -> [String] {
        guard let stringsPath else { return [] }
        let strings = XLSXStrings()
        try XLSXReader.read(stringsPath, of: archive, strings, limit: XLSXReader.stringsLimit)
        return strings.strings
    }

    private static func read(_ path: String, of archive: ZipArchive, _ handler: any XMLHandler, limit: Int) throws {
        guard let entry = archive.entry(path) else {
            throw ZipArchive.error("it is not an XLSX workbook: the part '\(path)' is missing")
        }
        do {
            try XMLReader.read(try ZipEntryReader(archive, entry, limit: limit), handler)
        } catch TabularError.workbook(nil, let words) {
            throw TabularError.workbook(place: "part \(entry.name)", words: words)
        }
    }

    private static func workbookPath(_ archive: ZipArchive) throws -> String {
        let links = try links(of: "", archive)
        guard let link = links.first(where: { $0.type == "officeDocument" }) else {
            throw ZipArchive.error("it is not an XLSX workbook")
        }
        return link.target
    }

    /// What a part refers to; `""` is the package itself.
    private static func links(of path: String, _ archive: ZipArchive) throws -> [XLSXLinks.Link] {
        let parts = path.split(separator: "/")
        let folder = parts.dropLast().map { $0 + "/" }.joined()
        let links = XLSXLinks(folder: folder)
        try read("\(folder)_rels/\(parts.last ?? "").rels", of: archive, links, limit: partLimit)
        return links.links
    }
}

/// The rows of a sheet, one after another.
public final class XLSXRows {
    private let reader: ZipEntryReader
    private let parser: XLSXSheetParser
    private let xml: XMLReader
    private let sheet: String
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var waiting: [XLSXRow] = []
    private var position = 0
    private var isAtEnd = false

    init(_ reader: ZipEntryReader, _ parser: XLSXSheetParser, sheet: String) throws {
        (self.reader, self.parser, self.sheet) = (reader, parser, sheet)
        xml = try XMLReader(parser)
    }

    /// The next row that the file holds; `nil` at the end. Rows without a cell may be missing.
    ///
    /// - Throws: ``TabularError`` with the sheet and the cell.
    public func next() throws -> XLSXRow? {
        while position == waiting.count {
            guard !isAtEnd else { return nil }
            do {
                try readMore()
            } catch TabularError.workbook(nil, let words) {
                throw TabularError.workbook(place: "sheet \(sheet)", words: words)
            }
            (waiting, position) = (parser.takeRows(), 0)
        }
        position += 1
        return waiting[position - 1]
    }

    private func readMore() throws {
        try buffer.withUnsafeMutableBytes { buffer in
            let count = try reader.read(into: buffer)
            isAtEnd = count == 0
            try xml.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]), isLast: isAtEnd)
        }
    }
}
