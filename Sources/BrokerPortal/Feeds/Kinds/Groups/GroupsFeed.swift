internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads a groups file: parent groups, their suffixes, plans, and the broker of record.
struct GroupsFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let csv = CSVFeed(.groups)
        var parents: [String: (name: String, effectiveOn: CalendarDate?, place: String)] = [:]
        var places: [String: String] = [:]
        try csv.read(source, fileName: fileName, into: batch) { row in
            let group = try GroupRow(row)
            let key = "\(group.carrier.lowercased())/\(group.number.parent)"
            if let place = places.updateValue(row.place, forKey: "\(key)/\(group.number.suffix)") {
                throw RowReject(field: "group_suffix_id", reason: "this group stands in \(place) already")
            }
            if let parent = parents[key],
                parent.name != group.parentName || parent.effectiveOn != group.parentEffectiveOn
            {
                throw RowReject(
                    field: "parent_group_name", reason: "the parent group differs from the one in \(parent.place)")
            }
            if parents[key] == nil { parents[key] = (group.parentName, group.parentEffectiveOn, row.place) }
            try save(group, in: batch)
        }
    }

    private func save(_ group: GroupRow, in batch: Batch) throws {
        guard let carrier = try Carriers.find(name: group.carrier, in: batch.database) else {
            throw RowReject(field: "carrier", reason: "is not known; import its contracts first")
        }
        guard let profile = try profile(group.brokerID, carrier: carrier, in: batch.database) else {
            throw RowReject(field: "broker_id", reason: "is not known; import its contract first")
        }
        let parent = try batch.upsert(Self.parents)(
            batch: batch.id, keys: [.integer(carrier), .text(group.number.parent)],
            values: [.text(group.parentName), SQLValue(group.parentEffectiveOn?.description)]
        ).id
        let id = try save(group, parent: parent, in: batch)
        try savePlans(group.plans, of: id, carrier: carrier, in: batch)
        try saveBroker(profile, of: id, group: group, in: batch)
    }

    private func save(_ group: GroupRow, parent: Int64, in batch: Batch) throws -> Int64 {
        let dates = [
            group.originalEffectiveOn, group.effectiveOn, group.originalEnrollmentOn, group.renewalOn,
            group.lastRenewalOn, group.cancelledOn,
        ]
        let values: [SQLValue] =
            [.text(group.name), .text(group.status.rawValue)] + dates.map { SQLValue($0?.description) } + [
                SQLValue(group.sic), SQLValue(group.ratingType?.rawValue), SQLValue(group.waitingPeriod),
                SQLValue(group.employees),
            ] + group.texts.map { SQLValue($0) }
        return try batch.upsert(Self.groups)(
            batch: batch.id, keys: [.integer(parent), .text(group.number.suffix)], values: values
        ).id
    }

    /// The file's plans are the group's plans: one that it no longer names is taken off.
    private func savePlans(_ plans: [GroupRow.Plan], of group: Int64, carrier: Int64, in batch: Batch) throws {
        var kept: [Int64] = []
        for plan in plans {
            let id = try batch.upsert(Self.plans)(
                batch: batch.id, keys: [.integer(carrier), .text(plan.code)],
                values: [SQLValue(plan.name.productLine), SQLValue(plan.name.planType), .text(plan.name.name)]
            ).id
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

    /// A change of the broker of record needs the day from which it counts (`domain.md` 3.14: dated rows).
    private func saveBroker(_ profile: Int64, of group: Int64, group row: GroupRow, in batch: Batch) throws {
        let latest = try Row.fetchOne(
            batch.database,
            sql:
                "SELECT profile_id, effective_on FROM group_brokers WHERE group_id = ? ORDER BY effective_on DESC LIMIT 1",
            arguments: [group])
        if latest?["profile_id"] == profile, row.brokerEffectiveOn == nil { return }
        let first = latest == nil ? row.originalEffectiveOn ?? row.effectiveOn : nil
        guard let from = row.brokerEffectiveOn ?? first else {
            throw RowReject(field: "broker_effective_date", reason: "is needed: the broker of record is new or changes")
        }
        _ = try batch.upsert(Self.brokers)(
            batch: batch.id, keys: [.integer(group), .text(from.description)], values: [.integer(profile)])
    }

    private func profile(_ brokerID: String, carrier: Int64, in database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database, sql: "SELECT id FROM profiles WHERE carrier_id = ? AND broker_id = ?",
            arguments: [carrier, brokerID])
    }

    private static let parents = UpsertTable(
        name: "parent_groups", keys: ["carrier_id", "number"], values: ["name", "effective_on"])
    private static let groups = UpsertTable(
        name: "groups", keys: ["parent_group_id", "suffix"],
        values: [
            "name", "status", "original_effective_on", "effective_on", "original_enrollment_on", "renewal_on",
            "last_renewal_on", "cancelled_on", "sic", "rating_type", "waiting_period", "employees",
        ] + GroupRow.plainTexts.map(\.key))
    private static let plans = UpsertTable(
        name: "plans", keys: ["carrier_id", "code"], values: ["product_line", "plan_type", "name"])
    private static let brokers = UpsertTable(
        name: "group_brokers", keys: ["group_id", "effective_on"], values: ["profile_id"])
}
