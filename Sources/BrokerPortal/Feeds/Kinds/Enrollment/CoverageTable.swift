internal import GRDB

/// A coverage that the store has.
struct KnownCoverage {
    let id: Int64
    let begin: String
    let end: String?
    let plan: Int64?
}

/// Finds and ends coverages. Days are ISO text.
enum CoverageTable {
    /// The coverage that begins on this day.
    static func beginning(
        _ day: String, member: Int64, group: Int64, line: String, in batch: Batch
    ) throws -> KnownCoverage? {
        try first("effective_on = ?4", "id", [member, group, line, day], in: batch)
    }

    /// The latest coverage of this line that has not ended, else the latest at all.
    static func latest(member: Int64, group: Int64, line: String, in batch: Batch) throws -> KnownCoverage? {
        try first("1", "ended_on IS NULL DESC, effective_on DESC", [member, group, line], in: batch)
    }

    /// The coverage of this line that ended last.
    static func lastEnded(member: Int64, group: Int64, line: String, in batch: Batch) throws -> KnownCoverage? {
        try first("ended_on IS NOT NULL", "ended_on DESC, effective_on DESC", [member, group, line], in: batch)
    }

    private static func first(
        _ condition: String, _ order: String, _ arguments: StatementArguments, in batch: Batch
    ) throws -> KnownCoverage? {
        let statement = try batch.database.cachedStatement(
            sql: """
                SELECT id, effective_on, ended_on, plan_id FROM coverages
                WHERE member_id = ?1 AND group_id = ?2 AND insurance_line = ?3 AND \(condition) ORDER BY \(order) LIMIT 1
                """)
        return try Row.fetchOne(statement, arguments: arguments).map {
            KnownCoverage(id: $0["id"], begin: $0["effective_on"], end: $0["ended_on"], plan: $0["plan_id"])
        }
    }

    /// Gives a coverage its end, or none.
    static func setEnd(_ day: String?, of coverage: Int64, in batch: Batch) throws {
        try batch.database.cachedStatement(
            sql: "UPDATE coverages SET ended_on = ?1, batch_id = ?2 WHERE id = ?3 AND ended_on IS NOT ?1"
        ).execute(arguments: [day, batch.id, coverage])
    }

    /// Ends what a coverage that begins on `day` follows: an earlier one of the same line in the same group ends the day before.
    static func endPredecessors(of day: String, member: Int64, group: Int64, line: String, in batch: Batch) throws {
        try batch.database.cachedStatement(
            sql: """
                UPDATE coverages SET ended_on = date(?1, '-1 day'), batch_id = ?2
                WHERE member_id = ?3 AND group_id = ?4 AND insurance_line = ?5 AND effective_on < ?1
                    AND (ended_on IS NULL OR (ended_on >= ?1 AND ended_on > effective_on))
                """
        ).execute(arguments: [day, batch.id, member, group, line])
    }

    /// Ends the same line in the other suffixes of the parent: the member moves to `group` on `day`.
    /// - Returns: whether there was one.
    static func leaveOtherSuffixes(
        for group: Int64, on day: String, member: Int64, line: String, in batch: Batch
    ) throws -> Bool {
        try batch.database.cachedStatement(
            sql: """
                UPDATE coverages SET ended_on = date(?1, '-1 day'), batch_id = ?2
                WHERE member_id = ?3 AND insurance_line = ?5 AND group_id <> ?4 AND effective_on < ?1
                    AND (ended_on IS NULL OR ended_on >= ?1) AND group_id IN (
                        SELECT s.id FROM groups s JOIN groups g ON g.parent_group_id = s.parent_group_id WHERE g.id = ?4)
                """
        ).execute(arguments: [day, batch.id, member, group, line])
        return batch.database.changesCount > 0
    }
}

extension CoverageTable {
    /// The ids of a member, or of his whole family when he is the subscriber.
    private static func people(isSubscriber: Bool) -> String {
        isSubscriber
            ? """
            SELECT f.id FROM members f JOIN members s
                ON s.carrier_id = f.carrier_id AND s.subscriber_number = f.subscriber_number WHERE s.id = ?1
            """ : "SELECT ?1"
    }

    /// Ends what is still open of a member's coverages; of the whole family's when the member is the subscriber (the federal
    /// exchange sends only him, and all end).
    static func endAll(member: Int64, isSubscriber: Bool, on day: String, in batch: Batch) throws {
        try batch.database.cachedStatement(
            sql: """
                UPDATE coverages SET ended_on = ?2, batch_id = ?3
                WHERE member_id IN (\(people(isSubscriber: isSubscriber))) AND (ended_on IS NULL OR ended_on > ?2)
                """
        ).execute(arguments: [member, day, batch.id])
    }

    /// Reopens what ended last of a member, or of the whole family; every person's coverages that ended on his last day.
    static func reopenAll(member: Int64, isSubscriber: Bool, in batch: Batch) throws {
        try batch.database.cachedStatement(
            sql: """
                UPDATE coverages SET ended_on = NULL, batch_id = ?2
                WHERE member_id IN (\(people(isSubscriber: isSubscriber))) AND ended_on = (
                    SELECT MAX(l.ended_on) FROM coverages l WHERE l.member_id = coverages.member_id)
                AND NOT EXISTS (SELECT 1 FROM coverages o WHERE o.member_id = coverages.member_id
                    AND o.insurance_line = coverages.insurance_line AND o.ended_on IS NULL)
                """
        ).execute(arguments: [member, batch.id])
    }
}
