extension FeedKind {
    /// A carrier's own statement, kept as it is.
    static let statementFile = FeedKind(
        "statement-file", "A carrier's own statement, kept byte for byte.", formats: "PDF, XLSX"
    ) { _ in StatementFileFeed() }
}
