internal import Tabular

/// One row of a manifest of documents (SAL-2): a file that lies beside it.
struct DocumentRow {
    let carrier: String?
    let file: FileName
    let sha256: String
    let kind: String
    let title: String
    /// Two letters; empty for all states.
    let state: String
    let language: String
    let edition: String
    /// Empty for all lines of business.
    let line: String
    let effectiveOn: CalendarDate?
    let endedOn: CalendarDate?

    init(_ row: CSVRow) throws {
        carrier = row.text("carrier")
        guard let file = FileName(try row.needed("file")) else {
            throw RowReject(field: "file", reason: "is not \(FileName.rule)")
        }
        self.file = file
        sha256 = try row.needed("sha256").lowercased()
        guard sha256.utf8.count == 64, Hex.bytes(sha256) != nil else {
            throw RowReject(field: "sha256", reason: "is no SHA-256: 64 hexadecimal digits")
        }
        kind = CSVFeed.normalized(try row.needed("kind"))
        guard (1...40).contains(kind.utf8.count) else {
            throw RowReject(field: "kind", reason: "is no word such as form, brochure or manual")
        }
        title = try row.needed("title")
        state = try row.text("state").map { try ContractRow.state($0, field: "state") } ?? ""
        language = try DocumentRow.language(row.needed("language"))
        edition = try row.needed("edition")
        line = row.text("line") ?? ""
        effectiveOn = try row.date("effective_from")
        endedOn = try row.date("effective_to")
        if let effectiveOn, let endedOn, endedOn < effectiveOn {
            throw RowReject(field: "effective_to", reason: "lies before effective_from")
        }
    }

    /// As RFC 5646 has them: `en`, `es`, `zh-hant`.
    private static func language(_ text: String) throws -> String {
        let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        let isTag =
            (2...3).contains(parts[0].utf8.count) && parts[0].utf8.allSatisfy(\.isLetter)
            && parts.dropFirst().allSatisfy {
                (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit }
            }
        guard isTag, parts.count <= 3 else {
            throw RowReject(field: "language", reason: "is no language such as en, es or zh-hant")
        }
        return parts.joined(separator: "-")
    }
}
