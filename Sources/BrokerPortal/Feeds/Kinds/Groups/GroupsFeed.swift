internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads a groups file: parent groups, their suffixes, plans, and the broker of record.
struct GroupsFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let loader = GroupLoader(batch: batch)
        try CSVFeed(.groups).read(source, fileName: fileName, into: batch, loader.add)
        try loader.listing.judge(fileName: fileName)
    }
}

/// Takes the rows of a groups file.
private final class GroupLoader {
    private let batch: Batch
    let listing: GroupListing
    private var parents: [String: (name: String?, effectiveOn: CalendarDate?, place: String)] = [:]
    private var seen: [String: (place: String, fields: Int)] = [:]

    init(batch: Batch) {
        self.batch = batch
        listing = GroupListing(batch: batch)
    }

    func add(_ row: CSVRow) throws {
        let group = try GroupRow(row)
        let key = "\(group.carrier.lowercased())/\(group.number.parent)"
        if try isRepeated(row, key: "\(key)/\(group.number.suffix)") { return }
        if let parent = parents[key], parent.name != group.parentName || parent.effectiveOn != group.parentEffectiveOn {
            throw RowReject(
                field: "parent_group_name", reason: "the parent group differs from the one in \(parent.place)")
        }
        if parents[key] == nil { parents[key] = (group.parentName, group.parentEffectiveOn, row.place) }
        try save(group, at: row.place)
    }

    /// Whether the same row was there before; another one for the same group is refused.
    private func isRepeated(_ row: CSVRow, key: String) throws -> Bool {
        guard let first = seen[key] else {
            seen[key] = (row.place, row.fields.hashValue)
            return false
        }
        guard first.fields == row.fields.hashValue else {
            throw RowReject(
                field: "group_suffix_id", reason: "this group is in \(first.place) already, with other values")
        }
        try batch.warn(
            place: row.place, field: "group_suffix_id", reason: "repeats the row in \(first.place) and is left out")
        return true
    }

    private func save(_ group: GroupRow, at place: String) throws {
        guard let carrier = try Carriers.find(name: group.carrier, in: batch.database) else {
            throw RowReject(field: "carrier", reason: "is not known; import its contracts first")
        }
        let profile = try BrokerIDs.profile(group.brokerID, carrier: carrier, place: place, in: batch)
        try LostZeros.check(group.number, carrier: carrier, in: batch.database)
        let id = try save(group, parent: try saveParent(of: group, carrier: carrier))
        if !group.plans.isEmpty { try GroupPlans(batch: batch, carrier: carrier).save(group.plans, of: id) }
        try saveBroker(profile, of: id, group: group)
        try listing.list(id, profile: profile)
    }

    /// A policyholder without a name of its own has that of its first group.
    private func saveParent(of group: GroupRow, carrier: Int64) throws -> Int64 {
        let upsert = try batch.upsert(Self.parents)
        let keys: [SQLValue] = [.integer(carrier), .text(group.number.parent)]
        let isKnown = try group.parentName == nil && upsert.id(keys: keys) != nil
        return try upsert(
            batch: batch.id, keys: keys,
            values: [
                isKnown ? .null : .text(group.parentName ?? group.name),
                SQLValue(group.parentEffectiveOn?.description),
            ]
        ).id
    }

    private func save(_ group: GroupRow, parent: Int64) throws -> Int64 {
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

    /// A change of the broker of record needs the day from which it counts (`domain.md` 3.14: dated rows).
    private func saveBroker(_ profile: Int64, of group: Int64, group row: GroupRow) throws {
        let latest = try Row.fetchOne(
            batch.database,
            sql:
                "SELECT profile_id, effective_on FROM group_brokers WHERE group_id = ? ORDER BY effective_on DESC LIMIT 1",
            arguments: [group])
        if latest?["profile_id"] == profile, row.brokerEffectiveOn == nil { return }
        let first = latest == nil ? row.firstDay : nil
        guard let from = row.brokerEffectiveOn ?? first else {
            throw RowReject(field: "broker_effective_date", reason: "is needed: the broker of record is new or changes")
        }
        _ = try batch.upsert(Self.brokers)(
            batch: batch.id, keys: [.integer(group), .text(from.description)], values: [.integer(profile)])
    }

    private static let parents = UpsertTable(
        name: "parent_groups", keys: ["carrier_id", "number"], values: ["name", "effective_on"])
    private static let groups = UpsertTable(
        name: "groups", keys: ["parent_group_id", "suffix"],
        values: [
            "name", "status", "original_effective_on", "effective_on", "original_enrollment_on", "renewal_on",
            "last_renewal_on", "cancelled_on", "sic", "rating_type", "waiting_period", "employees",
        ] + GroupRow.plainTexts.map(\.key))
    private static let brokers = UpsertTable(
        name: "group_brokers", keys: ["group_id", "effective_on"], values: ["profile_id"])
}
