internal import Tabular

/// The formats of statements.
public enum StatementFormat: String, CaseIterable, Sendable {
    /// PDF.
    case pdf
    /// An Excel workbook.
    case xlsx

    /// What the first bytes say; `nil` for anything else.
    init?(firstBytes bytes: some Collection<UInt8>) {
        if bytes.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .xlsx
        } else {
            return nil
        }
    }

    /// What is wrong with the file as a whole; `nil` for one that is whole.
    func problem(of bytes: [UInt8]) -> String? {
        switch self {
        case .pdf: Self.endsAsPDF(bytes) ? nil : "the PDF is truncated: its end mark is missing"
        case .xlsx: ZipDirectory(bytes).map(Self.problem) ?? "the workbook is truncated or damaged: it is no whole ZIP"
        }
    }

    /// `%%EOF` stands in the last 1,024 bytes, as readers of PDF ask for.
    private static func endsAsPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%%EOF".utf8)
        let tail = bytes.suffix(1_024)
        return tail.indices.contains { tail[$0...].starts(with: mark) }
    }

    private static func problem(of directory: ZipDirectory) -> String? {
        let needed = ["[Content_Types].xml", "xl/workbook.xml"]
        return needed.allSatisfy(directory.names.contains) ? nil : "the file is a ZIP, but no Excel workbook"
    }
}

extension StatementFormat {
    /// How a statement is rendered in it.
    var document: LedgerWriter.Format { self == .pdf ? .pdf : .xlsx }
}
