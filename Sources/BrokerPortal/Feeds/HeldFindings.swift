/// Findings that wait until it is certain that the file is not read again from its start.
final class HeldFindings {
    /// More are handed on at once: a file with so many is hardly read twice.
    private static let limit = 1_000

    private let report: (FeedFinding) -> Void
    private var held: [FeedFinding] = []
    private var isFull = false

    init(_ report: @escaping (FeedFinding) -> Void) { self.report = report }

    func add(_ finding: FeedFinding) {
        guard !isFull else { return report(finding) }
        held.append(finding)
        if held.count == Self.limit {
            release()
            isFull = true
        }
    }

    func release() {
        held.forEach(report)
        held = []
    }
}
