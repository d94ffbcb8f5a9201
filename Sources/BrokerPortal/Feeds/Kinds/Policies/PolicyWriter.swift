internal import GRDB
internal import Tabular

/// Brings policies of the store to what rows tell of them.
final class PolicyWriter {
    private let batch: Batch
    /// The day of which the file speaks.
    private let toldOn: CalendarDate
    private let toldOnText: String
    private let find: RowStatement
    private let places: (carrier: Int32, number: Int32, part: Int32)

    init(_ batch: Batch, toldOn: CalendarDate) throws {
        self.batch = batch
        self.toldOn = toldOn
        toldOnText = toldOn.description
        find = try RowStatement(batch.database, sql: StoredPolicy.sql)
        places = (find.place(of: "carrier"), find.place(of: "number"), find.place(of: "part"))
    }

    /// Writes a policy under its Broker ID. One that another had before passes to this one, and the former agent of record is kept.
    ///
    /// - Parameter needsHolder: whether a new policy needs its holder's name.
    /// - Returns: the policy's row.
    /// - Throws: `RowReject` for a new policy without its effective date or its holder.
    @discardableResult
    func save(
        _ row: PolicyRow, carrier: Int64, profile: Int64, place: String, needsHolder: Bool = true
    ) throws -> Int64 {
        let stored = try stored(row, carrier: carrier)
        guard row.effectiveOn != nil || stored != nil else {
            throw RowReject(field: "effective_date", reason: "is needed: the policy is new")
        }
        guard row.holder.lastName != nil || stored != nil || !needsHolder else {
            throw RowReject(
                field: "policy_number", reason: "is not known, and the row has no name; import the carrier's book first"
            )
        }
        var row = row
        let passesOn = stored.map { isOther(row, profile, $0) } ?? false
        if passesOn, row.agent.from == nil { row.agent.from = toldOn }
        if let stored {
            if passesOn { try keepFormer(stored, from: row.agent.from ?? toldOn) }
            try empty(stored.emptied(by: row, passesOn: passesOn), of: stored.id)
            if profile != stored.profile {
                try batch.warn(place: place, field: "broker_id", reason: "the policy passes to another Broker ID")
            }
        }
        try warn(about: row, place: place)
        return try batch.upsert(PolicyTable.policies)(
            batch: batch.id, keys: [.integer(carrier), .text(row.number), .text(row.part)],
            values: row.values(profile: profile, toldOn: toldOnText), keepingMissing: true,
            known: .some(stored?.id)
        ).id
    }

    /// The row of a policy that the store has.
    func find(_ row: PolicyRow, carrier: Int64) throws -> Int64? { try stored(row, carrier: carrier)?.id }

    /// Writes somebody who is covered beside the holder.
    @discardableResult
    func save(_ member: PolicyMemberRow, of policy: Int64) throws -> Int64 {
        let saved = try batch.upsert(PolicyTable.members)(
            batch: batch.id, keys: [.integer(policy), .text(member.key)], values: member.values, keepingMissing: true)
        if member.endedOn == .open, !saved.isNew {
            try batch.database.cachedStatement(
                sql: "UPDATE policy_members SET ended_on = NULL, batch_id = ? WHERE id = ? AND ended_on IS NOT NULL"
            ).execute(arguments: [batch.id, saved.id])
        }
        return saved.id
    }

    private func stored(_ row: PolicyRow, carrier: Int64) throws -> StoredPolicy? {
        find.bind(carrier, at: places.carrier)
        find.bind(row.number, at: places.number)
        find.bind(row.part, at: places.part)
        var found: StoredPolicy?
        try find.run { found = StoredPolicy(find) }
        return found
    }

    /// Whether another agent of record follows the one that the store has.
    private func isOther(_ row: PolicyRow, _ profile: Int64, _ stored: StoredPolicy) -> Bool {
        guard profile == stored.profile else { return true }
        guard let npn = row.agent.npn, let former = stored.agent.npn else { return false }
        return npn != former
    }

    private func keepFormer(_ stored: StoredPolicy, from: CalendarDate) throws {
        let last = from.adding(days: -1) ?? from
        _ = try batch.upsert(PolicyTable.agents)(
            batch: batch.id, keys: [.integer(stored.id), .text(last.description)],
            values: [
                .integer(stored.profile), SQLValue(stored.agent.name), SQLValue(stored.agent.npn),
                SQLValue(stored.agent.from),
            ])
    }

    private func empty(_ columns: [String], of policy: Int64) throws {
        guard !columns.isEmpty else { return }
        let assigned = columns.map { "\($0) = NULL" }.joined(separator: ", ")
        try batch.database.cachedStatement(sql: "UPDATE policies SET \(assigned), batch_id = ? WHERE id = ?")
            .execute(arguments: [batch.id, policy])
    }

    private func warn(about row: PolicyRow, place: String) throws {
        guard row.status?.isInForce == true, case .on(let last) = row.endedOn, last < toldOn else { return }
        try batch.warn(
            place: place, field: "status", reason: "is that of a policy in force, and the termination date has passed")
    }
}
