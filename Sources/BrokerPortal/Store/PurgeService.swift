internal import GRDB
public import Tabular

/// Removes what has had its time.
///
/// Expired codes and sessions and mails that were sent go at once. Coverages go only when they ended more than five years ago: California asks
/// brokers to keep premium, commission and its basis for five years (10 CCR 2190.2). With them goes what the change log says of them; the audit
/// log stays.
public struct PurgeService: Sendable {
    /// Years for which data stay after a coverage ended.
    public static let retentionYears = 5

    private let store: Store
    private let access: Operator

    /// Removing is the operator's business.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// How many rows of each kind went, or would go.
    public typealias Report = [(what: String, rows: Int)]

    /// - Parameters:
    ///   - data: whether coverages past the five years go too, and members who have none left.
    ///   - isDryRun: whether only to count.
    public func purge(data: Bool, isDryRun: Bool, now: Moment) throws -> Report {
        try store.transaction { database in
            var report: Report = []
            let steps = PurgeService.ephemeral + (data ? PurgeService.old : [])
            let limit = now.day.adding(years: -PurgeService.retentionYears)?.description ?? ""
            for step in steps {
                let statement = try database.makeStatement(sql: step.sql)
                statement.setUncheckedArguments(["now": now.seconds, "limit": limit])
                try statement.execute()
                report.append((step.what, database.changesCount))
            }
            let removed = report.reduce(0) { $0 + $1.rows }
            if !isDryRun, removed > 0 {
                try AuditLog(database: database, keys: store.keys)
                    .append(.purged, by: .operator(access), ["rows": "\(removed)"], now: now)
            }
            return (report, isDryRun ? .rollback : .commit)
        }
    }

    private static let ephemeral: [(what: String, sql: String)] = [
        ("codes", "DELETE FROM codes WHERE expires_at <= :now OR ended_at IS NOT NULL"),
        (
            "sessions",
            """
            DELETE FROM sessions WHERE expires_at <= :now
                OR last_used_at + 60 * COALESCE((SELECT value FROM settings WHERE key = 'session_idle_minutes'), 240) <= :now
            """
        ),
        ("sent mails", "DELETE FROM mails WHERE sent_at IS NOT NULL"),
        ("failed attempts", "DELETE FROM attempts WHERE next_at + 3600 <= :now"),
        ("used hand-off tokens", "DELETE FROM used_tokens WHERE expires_at <= :now"),
        (
            "former signing keys",
            "DELETE FROM signing_keys WHERE retired_at + \(SigningKeys.longestToken) <= :now"
        ),
        ("ended tokens", "DELETE FROM tokens WHERE revoked_at IS NOT NULL OR expires_at <= :now"),
    ]

    private static let old: [(what: String, sql: String)] = [
        (
            "absences",
            "DELETE FROM absences WHERE coverage_id IN (SELECT id FROM coverages WHERE ended_on < :limit)"
        ),
        ("coverages", "DELETE FROM coverages WHERE ended_on < :limit"),
        (
            "members",
            """
            DELETE FROM members WHERE NOT EXISTS (SELECT 1 FROM coverages c WHERE c.member_id = members.id)
                AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.id = members.batch_id AND date(b.imported_at, 'unixepoch') >= :limit)
            """
        ),
        (
            "changes",
            """
            DELETE FROM changes WHERE (entity = 'coverage' AND entity_id NOT IN (SELECT id FROM coverages))
                OR (entity IN ('subscriber', 'dependent') AND entity_id NOT IN (SELECT id FROM members))
                OR (entity = 'payment_part' AND field = 'member_id' AND new_value IS NULL)
            """
        ),
    ]
}
