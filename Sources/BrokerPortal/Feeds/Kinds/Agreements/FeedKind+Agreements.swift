extension FeedKind {
    /// Commission schedules, splits, overrides and bonuses.
    static let agreements = FeedKind(
        "agreements", "Commission schedules, splits, overrides and bonuses.", formats: "YAML"
    ) { _ in AgreementsFeed() }
}
