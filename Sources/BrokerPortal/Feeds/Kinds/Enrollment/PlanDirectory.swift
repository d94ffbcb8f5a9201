internal import GRDB

/// Finds the plans that HD04 names, by code or by name; one that is not known yet is added under its code when a coverage has it.
final class PlanDirectory {
    private let batch: Batch
    private let carrier: Int64
    private var codes: [String: String] = [:]
    private var ids: [String: Int64] = [:]

    init(_ batch: Batch, carrier: Int64) {
        self.batch = batch
        self.carrier = carrier
    }

    /// The code of the plan that a file names by its code or its name; a plan that is not known has what the file names as its code.
    func code(_ text: String) throws -> String {
        if let known = codes[text] { return known }
        let row = try Row.fetchOne(
            batch.database,
            sql:
                "SELECT id, code FROM plans WHERE carrier_id = ?1 AND (code = ?2 OR name = ?2) ORDER BY code = ?2 DESC, id LIMIT 1",
            arguments: [carrier, text])
        let code: String = row?["code"] ?? text
        codes[text] = code
        if let row { ids[code] = row["id"] }
        return code
    }

    /// - Parameter line: HD03; where it is a kind of plan (HMO, PPO …) a new plan takes it as its type.
    func id(_ code: String, line: String) throws -> Int64 {
        if let id = ids[code] { return id }
        let found = try Int64.fetchOne(
            batch.database, sql: "SELECT id FROM plans WHERE carrier_id = ? AND code = ?", arguments: [carrier, code])
        let id = try found ?? add(code, line: line)
        ids[code] = id
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
