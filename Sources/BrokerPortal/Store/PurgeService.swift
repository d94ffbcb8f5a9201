internal import GRDB
public import Tabular

/// Removes expired data.
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
        let limit = now.day.adding(years: -PurgeService.retentionYears)?.description ?? ""
        let idle = try store.read { try StoreSetting.sessionIdle.seconds(in: $0) }
        let completion = isDryRun ? Database.TransactionCompletion.rollback : .commit
        return try store.transaction { database in
            let steps = PurgeService.ephemeral + (data ? PurgeService.old : [])
            var report = try run(steps, ["now": now.seconds, "limit": limit], in: database)
            report += try store.audit.transaction { audit in
                (try run(PurgeService.beside, ["now": now.seconds, "idle": idle], in: audit), completion)
            }
            let removed = report.reduce(0) { $0 + $1.rows }
            if !isDryRun, removed > 0 {
                try store.audit.append(.purged, by: .operator(access), ["rows": "\(removed)"], now: now)
            }
            return (report, completion)
        }
    }

    private func run(
        _ steps: [(what: String, sql: String)], _ arguments: StatementArguments, in database: Database
    ) throws -> Report {
        try steps.map { step in
            let statement = try database.makeStatement(sql: step.sql)
            statement.setUncheckedArguments(arguments)
            try statement.execute()
            return (step.what, database.changesCount)
        }
    }

    /// In the file beside the store.
    private static let beside: [(what: String, sql: String)] = [
        ("sessions", "DELETE FROM sessions WHERE expires_at <= :now OR last_used_at + :idle <= :now"),
        ("failed attempts", "DELETE FROM attempts WHERE next_at + 3600 <= :now"),
    ]

    private static let ephemeral: [(what: String, sql: String)] = [
        ("codes", "DELETE FROM codes WHERE expires_at <= :now OR ended_at IS NOT NULL"),
        ("sent mails", "DELETE FROM mails WHERE sent_at IS NOT NULL"),
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
