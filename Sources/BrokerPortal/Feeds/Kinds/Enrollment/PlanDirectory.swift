internal import GRDB

/// Finds the plans that HD04 names, by code or by name; one that is not known yet is added under its code.
final class PlanDirectory {
    private let batch: Batch
    private let carrier: Int64
    private var known: [String: Int64] = [:]

    init(_ batch: Batch, carrier: Int64) {
        self.batch = batch
        self.carrier = carrier
    }

    /// - Parameter line: HD03; where it is a kind of plan (HMO, PPO …) a new plan takes it as its type.
    func plan(_ code: String, line: String) throws -> Int64 {
        if let id = known[code] { return id }
        let found = try Int64.fetchOne(
            batch.database,
            sql:
                "SELECT id FROM plans WHERE carrier_id = ?1 AND (code = ?2 OR name = ?2) ORDER BY code = ?2 DESC, id LIMIT 1",
            arguments: [carrier, code])
        let id = try found ?? add(code, line: line)
        known[code] = id
        return id
    }

    private func add(_ code: String, line: String) throws -> Int64 {
        let isPlanType = ["HMO", "PPO", "EPO", "POS"].contains(line)
        try batch.database.execute(
            sql: "INSERT INTO plans (carrier_id, code, plan_type, name, batch_id) VALUES (?1, ?2, ?3, ?2, ?4)",
            arguments: [carrier, code, isPlanType ? line : nil, batch.id])
        return batch.database.lastInsertedRowID
    }
}
