extension FeedKind {
    /// Members and their coverages.
    static let enrollment = FeedKind("enrollment", "Members and their coverages.", formats: "X12 834") { _ in
        EnrollmentFeed()
    }
}
