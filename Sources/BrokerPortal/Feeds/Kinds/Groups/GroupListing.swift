internal import GRDB
internal import Tabular

/// Which groups a list has that is newer than the one before: a group that is gone may be lost, or moved to another broker.
///
/// A full list speaks of the Broker IDs that it names. Where nobody says whether a list is full, it is taken for a newer one of an
/// earlier list that it shares at least half of its groups with.
final class GroupListing {
    /// So many missing groups are named one by one.
    private static let named = 50
    /// The share of groups, in percent, beyond which a list is not believed that would end them.
    private static let limit = 10

    private let batch: Batch
    private var profiles: Set<Int64> = []
    private var count = 0
    /// How many groups of each earlier list are here again.
    private var earlier: [Int64: Int] = [:]

    init(batch: Batch) { self.batch = batch }

    /// The list has a group.
    func list(_ group: Int64, profile: Int64) throws {
        profiles.insert(profile)
        count += 1
        let before = try Int64.fetchOne(
            batch.database.cachedStatement(sql: "SELECT batch_id FROM group_listings WHERE group_id = ?"),
            arguments: [group])
        if let before { earlier[before, default: 0] += 1 }
        try batch.database.cachedStatement(
            sql: "INSERT INTO group_listings VALUES (?1, ?2) ON CONFLICT DO UPDATE SET batch_id = ?2"
        ).execute(arguments: [group, batch.id])
    }

    /// Judges, once the whole list is read.
    /// - Throws: `BrokerError` of kind `badData` for a list that is older than one that was loaded, or that lacks more groups than can be believed.
    func judge(fileName: String) throws {
        // Of a file with rejects nobody knows whom it leaves out.
        guard batch.rejected == 0 else { return }
        try ListDays(batch: batch).note(profiles, fileName: fileName)
        let missing = try missing()
        let action = batch.options.absence ?? .report
        if action != .report, missing.count > 1, missing.count * 100 > (count + missing.count) * Self.limit {
            throw BrokerError(
                .tooManyAbsent,
                "\(fileName): \(missing.count) groups are not listed any more, over the limit of \(Self.limit) %; nothing was loaded",
                hint: "is the list whole? if it is, load it with --absence report")
        }
        try keep(missing, action)
        try tell(missing, action)
    }

    private func missing() throws -> [Row] {
        switch batch.options.extent {
        case .partial: return []
        case .full: return try absent("b.profile_id IN (\(profiles.map(String.init).joined(separator: ", ")))")
        case nil:
            guard let last = earlier.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return [] }
            let missing = try absent("l.batch_id = \(last.key)")
            return last.value >= missing.count ? missing : []
        }
    }

    private func keep(_ missing: [Row], _ action: AbsenceAction) throws {
        let state =
            switch action {
            case .report: "reported"
            case .propose: "proposed"
            case .terminate: "ended"
            }
        let day = batch.options.dated ?? batch.today
        for row in missing {
            try batch.database.execute(
                sql:
                    "INSERT INTO group_absences (batch_id, group_id, ended_on, state) VALUES (?, ?, date(?, '-1 day'), ?)",
                arguments: [batch.id, row["id"] as Int64, day.description, state])
        }
        if action == .terminate { try GroupAbsences.end(where: "a.batch_id = :of", of: batch.id, as: batch) }
    }

    private func tell(_ missing: [Row], _ action: AbsenceAction) throws {
        let done =
            switch action {
            case .report: "it may be lost or moved, and stays as it is"
            case .propose: "its end is proposed: 'broker imports accept \(batch.id)' accepts it"
            case .terminate: "it is ended"
            }
        for row in missing.prefix(Self.named) {
            try batch.warn(
                place: "file", field: "parent_group_id",
                reason: "group \(row["number"] as String) was in an earlier list and is not in this one; \(done)")
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
                SELECT g.id, p.number || '/' || g.suffix AS number FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
                LEFT JOIN group_listings l ON l.group_id = g.id
                JOIN group_brokers b ON b.group_id = g.id AND b.effective_on = (
                    SELECT MAX(o.effective_on) FROM group_brokers o WHERE o.group_id = g.id)
                WHERE l.batch_id IS NOT ? AND g.status <> 'cancelled' AND \(scope) ORDER BY p.number, g.suffix
                """, arguments: [batch.id])
    }
}

/// Ends the groups that a list lacks.
enum GroupAbsences {
    static func end(where condition: String, of id: Int64, as batch: Batch) throws {
        try batch.database.execute(
            sql: """
                UPDATE groups SET status = 'cancelled', cancelled_on = a.ended_on, batch_id = :batch FROM group_absences a
                WHERE a.group_id = groups.id AND groups.status <> 'cancelled' AND \(condition)
                """, arguments: ["batch": batch.id, "of": id])
    }
}
