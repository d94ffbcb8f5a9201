extension FeedKind {
    /// Premium that groups have paid.
    static let payments = FeedKind("payments", "Premium that groups have paid.", formats: "X12 820") { _ in
        PaymentsFeed()
    }
}
