internal import GRDB
internal import Tabular

/// Slows guessing down: after some failures in a row the next try must wait, twice as long each time, at most five minutes.
///
/// A local program cannot know who asks, so the count is that of the thing that is guessed at, and it waits by refusing (75), not by sleeping.
struct AttemptThrottle {
    let subject: String
    /// So many failures cost nothing.
    var free = 3

    private static let longest: Int64 = 300
    /// After an hour without a failure they are forgotten. A success does not do that, since a guesser may have one to spare.
    private static let memory: Int64 = 3_600

    /// - Throws: `BrokerError` of kind `tryAgain` while a wait lasts.
    func check(now: Moment, in audit: Database) throws {
        let next = try Int64.fetchOne(
            audit, sql: "SELECT next_at FROM attempts WHERE subject = ?", arguments: [subject])
        guard let next, next > now.seconds else { return }
        let seconds = min(next - now.seconds, AttemptThrottle.longest)
        throw BrokerError(
            .tooManyAttempts, "too many failed attempts: try again in \(seconds) seconds")
    }

    /// - Returns: how many seconds the next try must wait.
    @discardableResult
    func failed(now: Moment, in audit: Database) throws -> Int64 {
        let earlier = try Int.fetchOne(
            audit, sql: "SELECT failures FROM attempts WHERE subject = ? AND next_at > ?",
            arguments: [subject, now.seconds - AttemptThrottle.memory])
        let failures = 1 + (earlier ?? 0)
        let wait = failures <= free ? 0 : min(AttemptThrottle.longest, 1 << min(failures - free, 20))
        try audit.execute(
            sql: """
                INSERT INTO attempts (subject, failures, next_at) VALUES (?1, ?2, ?3)
                ON CONFLICT DO UPDATE SET failures = ?2, next_at = ?3
                """, arguments: [subject, failures, now.seconds + wait])
        return wait
    }
}
