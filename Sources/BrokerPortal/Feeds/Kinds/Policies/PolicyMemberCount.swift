internal import GRDB

/// The members of a file of one row per member: how many each policy has, and which of those that the store knows it lacks.
final class PolicyMemberCount {
    private let batch: Batch
    private var counts: [Int64: (rows: Int, isTold: Bool)] = [:]
    private var seen: Set<Int64> = []

    init(_ batch: Batch) { self.batch = batch }

    /// Counts a row of a policy.
    /// - Parameter isCounted: whether the row itself tells how many members the policy has.
    func add(to policy: Int64, isCounted: Bool) {
        let count = counts[policy] ?? (0, false)
        counts[policy] = (count.rows + 1, count.isTold || isCounted)
    }

    /// Whether the file has a row of the policy.
    func has(_ policy: Int64) -> Bool { counts[policy] != nil }

    /// Notes a member; false where the file has had it before.
    func note(_ member: Int64) -> Bool { seen.insert(member).inserted }

    /// Writes the counts that the file itself does not tell.
    func writeCounts() throws {
        for (policy, count) in counts where !count.isTold { try write(count.rows, of: policy) }
    }

    /// Writes the counts, and warns of who is missing.
    func finish(hasSubscriber: (Int64) -> Bool) throws {
        for (policy, count) in counts.sorted(by: { $0.key < $1.key }) {
            if !count.isTold { try write(count.rows, of: policy) }
            if !hasSubscriber(policy) {
                try warn(policy, field: "relationship", "the file has no row of the subscriber")
            }
            let missing = try Int64.fetchAll(
                batch.database.cachedStatement(
                    sql: "SELECT id FROM policy_members WHERE policy_id = ? AND ended_on IS NULL"), arguments: [policy]
            ).filter { !seen.contains($0) }.count
            if missing > 0 {
                try warn(
                    policy, field: nil,
                    "\(missing) of its members \(missing == 1 ? "is" : "are") not in the file, and stay as they are")
            }
        }
    }

    private func write(_ lives: Int, of policy: Int64) throws {
        try batch.database.cachedStatement(
            sql: "UPDATE policies SET lives = ?1, batch_id = ?2 WHERE id = ?3 AND lives IS NOT ?1"
        ).execute(arguments: [lives, batch.id, policy])
    }

    private func warn(_ policy: Int64, field: String?, _ reason: String) throws {
        let number = try String.fetchOne(
            batch.database, sql: "SELECT number FROM policies WHERE id = ?", arguments: [policy])
        try batch.warn(place: "policy \(number ?? "")", field: field, reason: reason)
    }
}
