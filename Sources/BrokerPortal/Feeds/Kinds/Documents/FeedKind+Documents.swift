extension FeedKind {
    /// Forms and brochures: a manifest beside the files.
    static let documents = FeedKind(
        "documents", "Forms and brochures: a manifest beside the files.",
        rows: "one row per file that is beside the manifest", marks: ["file", "title", "sha256"],
        columns: [
            FeedColumn(
                "file", .text, needed: true, "The file's name, without a folder.", example: "enrollment-form.pdf"),
            FeedColumn(
                "sha256", .identifier, needed: true, "The file's SHA-256: 64 hexadecimal digits.",
                example: String(repeating: "0", count: 64), rule: digest),
            FeedColumn("kind", .text, needed: true, "What it is: form, brochure, manual.", example: "form"),
            FeedColumn("title", .text, needed: true, "The document's title.", example: "Employee Enrollment Form"),
            FeedColumn(
                "language", .identifier, needed: true, "The language: en, es, zh-hant.", example: "en"),
            FeedColumn("edition", .text, needed: true, "The edition.", example: "2026-01"),
            FeedColumn(
                "carrier", .text, "The carrier's name, where the store has several.",
                example: "Golden Coast Health Plan"),
            FeedColumn("state", .identifier, "The state; empty for all.", example: "CA", rule: .state),
            FeedColumn("line", .text, "The line of business; empty for all.", example: "Small Group"),
            FeedColumn(
                "effective_from", .date, "The first day of use.", example: "2026-01-01",
                clears: ["documents.effective_on"]),
            FeedColumn(
                "effective_to", .date, "The last day of use; empty while in use.", clears: ["documents.ended_on"]),
        ],
        notes: "Each file has at most \(FormService.sizeLimit >> 20) MB and is kept byte for byte."
    ) { try DocumentsFeed(manifest: $0) }

    private static let digest = ValueRule("a SHA-256: 64 hexadecimal digits") { text in
        text.utf8.count == 64 && Hex.bytes(text.lowercased()) != nil ? text.lowercased() : nil
    }
}
