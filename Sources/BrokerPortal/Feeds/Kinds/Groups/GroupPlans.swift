internal import GRDB

/// Writes the plans of a group.
struct GroupPlans {
    let batch: Batch
    let carrier: Int64

    /// The file's plans are the group's plans: one that it no longer names is taken off.
    func save(_ plans: [GroupRow.Plan], of group: Int64) throws {
        var kept: [Int64] = []
        for plan in plans {
            let id = try plan.code == nil ? known(plan.name) ?? save(plan) : save(plan)
            guard !kept.contains(id) else { continue }
            try batch.database.execute(
                sql: """
                    INSERT INTO group_plans (group_id, plan_id, position, batch_id) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT DO UPDATE SET position = ?3, batch_id = ?4 WHERE position <> ?3
                    """, arguments: [group, id, kept.count, batch.id])
            kept.append(id)
        }
        let others = "group_id = ? AND plan_id NOT IN (\(kept.map(String.init).joined(separator: ", ")))"
        try batch.database.execute(
            sql: "UPDATE group_plans SET batch_id = ? WHERE \(others)", arguments: [batch.id, group])
        try batch.database.execute(sql: "DELETE FROM group_plans WHERE \(others)", arguments: [group])
    }

    /// The plan that a text without a code names: by its code, else by its name where one plan alone has it. It keeps its name and type, unless the
    /// text says more.
    private func known(_ name: PlanName) throws -> Int64? {
        let found = try Row.fetchAll(
            batch.database.cachedStatement(
                sql: """
                    SELECT id, code = ?2 AS is_code FROM plans WHERE carrier_id = ?1 AND (code = ?2 OR name = ?2)
                    ORDER BY is_code DESC LIMIT 2
                    """), arguments: [carrier, name.name])
        guard let first = found.first, (first["is_code"] as Bool) || found.count == 1 else { return nil }
        guard name.planType != nil else { return first["id"] }
        return try Int64.fetchOne(
            batch.database.cachedStatement(
                sql: "SELECT id FROM plans WHERE id = ?1 AND plan_type IS ?2 AND (?3 IS NULL OR product_line IS ?3)"),
            arguments: [first["id"] as Int64, name.planType, name.productLine])
    }

    private func save(_ plan: GroupRow.Plan) throws -> Int64 {
        try batch.upsert(Self.plans)(
            batch: batch.id, keys: [.integer(carrier), .text(plan.code ?? plan.name.name)],
            values: [SQLValue(plan.name.productLine), SQLValue(plan.name.planType), .text(plan.name.name)]
        ).id
    }

    private static let plans = UpsertTable(
        name: "plans", keys: ["carrier_id", "code"], values: ["product_line", "plan_type", "name"])
}
