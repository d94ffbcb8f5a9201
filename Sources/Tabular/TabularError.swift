/// Why a table could not be written or read. Places are named; the data never are.
public enum TabularError: Error, Hashable, Sendable {
    /// A row (counted from 1, without the header) has another number of cells than there are columns.
    case cellCount(row: Int, expected: Int, found: Int)
    /// A text is longer than the 32,767 UTF-16 units that a cell of Excel holds; `row` counts from 1, without the header.
    case cellTooLong(row: Int, column: String)
    /// libxlsxwriter refused; `words` are the library's.
    case xlsx(words: String)
    /// libharu refused; `words` say why.
    case pdf(words: String)
    /// A PDF needs a font that is not installed; `package` is Debian's.
    case pdfFontMissing(font: String, package: String)
    /// So many columns do not fit side by side on a page.
    case pdfTooManyColumns(columns: Int, most: Int)

    /// A workbook to be read is none, is damaged, or holds what is refused; `place` is a sheet, row or cell.
    case workbook(place: String?, words: String)

    /// A text that is UTF-16 by its mark or its name has a unit that is none.
    case csvInvalidUTF16(path: String, line: Int)
    /// The lines before are in one encoding, and this one is in another.
    case csvMixedEncodings(path: String, line: Int)
    /// A byte stands for no letter of the encoding.
    case csvUndefinedByte(path: String, line: Int, encoding: TextEncoding)
    /// A line has bytes that are no UTF-8.
    case csvInvalidUTF8(path: String, line: Int)
    /// A line has a NUL byte.
    case csvNUL(path: String, line: Int)
    /// A quotation mark opened on the line is never closed.
    case csvUnbalancedQuote(path: String, line: Int)
    /// After a closing quotation mark something else than a delimiter follows.
    case csvTextAfterQuote(path: String, line: Int)
    /// A field is longer than 1 MB.
    case csvFieldTooLong(path: String, line: Int)
    /// A record is longer than 16 MB.
    case csvRecordTooLong(path: String, line: Int)
}

extension TabularError: CustomStringConvertible {
    /// One line: the place, then what is wrong.
    public var description: String {
        switch self {
        case .cellCount(let row, let expected, let found):
            return "row \(row): \(found) cells for \(expected) columns"
        case .cellTooLong(let row, let column):
            return "row \(row), column \(column): the text is longer than the 32,767 characters of an Excel cell"
        case .xlsx(let words):
            return "the XLSX file could not be made: \(words)"
        case .pdf(let words):
            return "the PDF could not be made: \(words)"
        case .pdfFontMissing(let font, let package):
            return "a PDF needs the font \(font), which is not installed (Debian: \(package))"
        case .pdfTooManyColumns(let columns, let most):
            return "\(columns) columns do not fit on a page; \(most) do"
        case .workbook(let place, let words):
            return (place.map { "\($0): " } ?? "") + words
        case .csvInvalidUTF16(let path, let line):
            return "\(path):\(line): the text is not UTF-16"
        case .csvMixedEncodings(let path, let line):
            return "\(path):\(line): this line is in another encoding than those before it; save the file as UTF-8"
        case .csvUndefinedByte(let path, let line, let encoding):
            return "\(path):\(line): a byte is not in \(encoding.rawValue); save the file as UTF-8"
        case .csvInvalidUTF8(let path, let line):
            return "\(path):\(line): the text is not UTF-8"
        case .csvNUL(let path, let line):
            return "\(path):\(line): a NUL byte; this is no text file"
        case .csvUnbalancedQuote(let path, let line):
            return "\(path):\(line): the quotation mark opened here is never closed"
        case .csvTextAfterQuote(let path, let line):
            return "\(path):\(line): text follows a closing quotation mark; double a mark that belongs to the text"
        case .csvFieldTooLong(let path, let line):
            return "\(path):\(line): a field is longer than 1 MB; is a quotation mark not closed?"
        case .csvRecordTooLong(let path, let line):
            return "\(path):\(line): a record is longer than 16 MB"
        }
    }
}
