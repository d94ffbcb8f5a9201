import ByteStreams
import CHaru

/// A document of libharu. It has no error handler: a handler would have to jump out through our code; without one the library notes its first
/// error, which is asked for after every page and at the end.
final class PDFDocument {
    /// More pages than anybody prints; before libharu's 32-bit sizes are full.
    static let pageLimit = 100_000

    private let handle: HPDF_Doc
    private var pages = 0

    init(title: String, created: CalendarDate) throws {
        guard let handle = HPDF_New(nil, nil) else { throw TabularError.pdf(words: "out of memory") }
        self.handle = handle
        HPDF_SetCompressionMode(handle, HPDF_UINT(HPDF_COMP_ALL))
        HPDF_UseUTFEncodings(handle)
        HPDF_SetCurrentEncoder(handle, "UTF-8")
        HPDF_SetInfoAttr(handle, HPDF_INFO_TITLE, title)
        // Without it there would be no date; the clock is never asked.
        var date = HPDF_Date()
        (date.year, date.month, date.day) = (Int32(created.year), Int32(created.month), Int32(created.day))
        date.ind = CChar(UInt8(ascii: "Z"))
        HPDF_SetInfoDateAttr(handle, HPDF_INFO_CREATION_DATE, date)
        try check()
    }

    deinit { HPDF_Free(handle) }

    /// - Throws: the first error that the library has noted.
    func check() throws {
        let code = HPDF_GetError(handle)
        guard code != 0 else { return }
        throw TabularError.pdf(words: PDFDocument.words(code))
    }

    private static func words(_ code: HPDF_STATUS) -> String {
        switch Int32(truncatingIfNeeded: code) {
        case HPDF_FAILD_TO_ALLOC_MEM: "out of memory"
        case HPDF_TTF_CANNOT_EMBEDDING_FONT: "a font does not allow embedding"
        case HPDF_TTF_INVALID_CMAP, HPDF_TTF_INVALID_FOMAT, HPDF_TTF_MISSING_TABLE, HPDF_INVALID_TTC_FILE:
            "a font file is damaged"
        default: "libharu error 0x\(String(code, radix: 16))"
        }
    }

    /// Embeds a font; only the characters used go into the file. `nil` where it is not installed.
    func load(_ file: PDFFontFile) throws -> PDFFace? {
        guard let path = file.path else { return nil }
        let name: UnsafePointer<CChar>? =
            if let index = file.index {
                HPDF_LoadTTFontFromFile2(handle, path, HPDF_UINT(index), HPDF_BOOL(HPDF_TRUE))
            } else {
                HPDF_LoadTTFontFromFile(handle, path, HPDF_BOOL(HPDF_TRUE))
            }
        try check()
        guard let name, let font = HPDF_GetFont(handle, name, "UTF-8"), let face = PDFFace(font: font) else {
            try check()
            throw TabularError.pdf(words: "the font \(file.name) cannot be used")
        }
        return face
    }

    func addPage(width: Float, height: Float) throws -> HPDF_Page {
        pages += 1
        guard pages <= PDFDocument.pageLimit else {
            throw TabularError.pdf(words: "it would have more than \(PDFDocument.pageLimit) pages")
        }
        guard let page = HPDF_AddPage(handle) else {
            try check()
            throw TabularError.pdf(words: "no page could be added")
        }
        HPDF_Page_SetWidth(page, width)
        HPDF_Page_SetHeight(page, height)
        return page
    }

    /// Puts the file together and hands it on.
    func save(to sink: any ByteSink) throws {
        HPDF_SaveToStream(handle)
        try check()
        HPDF_ResetStream(handle)
        var left = Int(HPDF_GetStreamSize(handle))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while left > 0 {
            var count = HPDF_UINT32(min(left, buffer.count))
            HPDF_ReadFromStream(handle, buffer.baseAddress?.assumingMemoryBound(to: HPDF_BYTE.self), &count)
            guard count > 0 else { throw TabularError.pdf(words: "the finished file could not be read") }
            try sink.write(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
            left -= Int(count)
        }
        try sink.flush()
    }
}
