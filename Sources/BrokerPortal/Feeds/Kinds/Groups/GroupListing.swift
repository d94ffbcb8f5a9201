internal import GRDB

/// Which groups a list has that is newer than the one before: a group that is gone may be lost, or moved to another broker.
///
/// A full list speaks of the Broker IDs that it names. Where nobody says whether a list is full, it is taken for a newer one of an
/// earlier list that it shares at least half of its groups with.
final class GroupListing {
    /// So many missing groups are named one by one.
    private static let named = 50

    private let batch: Batch
    private var profiles: Set<Int64> = []
    /// How many groups of each earlier list are here again.
    private var earlier: [Int64: Int] = [:]

    init(batch: Batch) { self.batch = batch }

    /// The list has a group.
    func list(_ group: Int64, profile: Int64) throws {
        profiles.insert(profile)
        let before = try Int64.fetchOne(
            batch.database.cachedStatement(sql: "SELECT batch_id FROM group_listings WHERE group_id = ?"),
            arguments: [group])
        if let before { earlier[before, default: 0] += 1 }
        try batch.database.cachedStatement(
            sql: "INSERT INTO group_listings VALUES (?1, ?2) ON CONFLICT DO UPDATE SET batch_id = ?2"
        ).execute(arguments: [group, batch.id])
    }

    /// Tells, once the whole list is read, which groups it lacks.
    func judge(fileName: String) throws {
        // Of a file with rejects nobody knows whom it leaves out.
        guard batch.rejected == 0 else { return }
        let missing: [Row]
        switch batch.options.extent {
        case .partial: return
        case .full: missing = try absent("b.profile_id IN (\(profiles.map(String.init).joined(separator: ", ")))")
        case nil:
            guard let last = earlier.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return }
            missing = try absent("l.batch_id = \(last.key)")
            guard last.value >= missing.count else { return }
        }
        for row in missing.prefix(Self.named) {
            try batch.warn(
                place: "file", field: "parent_group_id",
                reason:
                    "group \(row["number"] as String) was in an earlier list and is not in this one: it may be lost or moved; it stays as it is")
        }
        guard missing.count > Self.named else { return }
        try batch.warn(
            place: "file", field: "parent_group_id",
            reason: "\(missing.count - Self.named) more groups are not in this list; is it whole?")
    }

    /// Groups in force that this list does not have.
    private func absent(_ scope: String) throws -> [Row] {
        try Row.fetchAll(
            batch.database,
            sql: """
                SELECT p.number || '/' || g.suffix AS number FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
                LEFT JOIN group_listings l ON l.group_id = g.id
                JOIN group_brokers b ON b.group_id = g.id AND b.effective_on = (
                    SELECT MAX(o.effective_on) FROM group_brokers o WHERE o.group_id = g.id)
                WHERE l.batch_id IS NOT ? AND g.status <> 'cancelled' AND \(scope) ORDER BY p.number, g.suffix
                """, arguments: [batch.id])
    }
}
