/// Writes a ledger as a document: a workbook with totals that compute, or pages to print.
public enum LedgerWriter {
    /// The formats of documents.
    public enum Format: Sendable {
        /// Two sheets: letterhead with totals by group and the account; the lines.
        case xlsx
        /// US Letter, with page numbers.
        case pdf
    }

    /// - Throws: as the writers of tables do.
    public static func write(
        _ ledger: Ledger, as format: Format, options: WriterOptions, to output: TableOutput
    ) throws {
        switch format {
        case .xlsx: try LedgerSheets.write(ledger, options: options, to: output)
        case .pdf: try LedgerPages(ledger, options).write(to: output)
        }
    }
}
