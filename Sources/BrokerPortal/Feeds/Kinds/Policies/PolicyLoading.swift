internal import GRDB
internal import Tabular

/// One file of policies while it is read.
final class PolicyLoading {
    /// A row of a file of one row per member.
    private struct Entry {
        var policy: PolicyRow
        let relationship: String
        let owner: PolicyOwner.Owner
        let row: CSVRow

        var isSubscriber: Bool { relationship == "self" }

        func isOfSamePolicy(as other: Entry) -> Bool {
            policy.number == other.policy.number && policy.part == other.policy.part
                && owner.carrier == other.owner.carrier
        }
    }

    /// A family has fewer members; longer runs are written in parts.
    private static let familyLimit = 50

    private let batch: Batch
    private let writer: PolicyWriter
    private let owners: PolicyOwner
    /// Where the file had each policy, by the policy's row; with members' rows, where it had the subscriber.
    private var lines: [Int64: Int32] = [:]
    private let members: PolicyMemberCount
    private let absence: PolicyAbsence
    /// The rows of the policy at hand, which are written together, as the subscriber need not come first.
    private var family: [Entry] = []

    init(_ batch: Batch) throws {
        self.batch = batch
        writer = try PolicyWriter(batch, toldOn: batch.today)
        owners = PolicyOwner(batch.database)
        members = PolicyMemberCount(batch)
        absence = PolicyAbsence(batch)
    }

    func take(_ row: CSVRow) throws {
        let policy = try PolicyRow(row, clearing: batch.clearing ?? [])
        let owner = try owners.owner(row)
        absence.note(policy, profile: owner.profile)
        guard let relationship = row.text("relationship") else {
            let id = try writer.save(policy, carrier: owner.carrier, profile: owner.profile, place: row.place)
            return try note(id, row, "where it is the person's, 'policy_part' tells the policies apart")
        }
        let entry = Entry(policy: policy, relationship: relationship, owner: owner, row: row)
        if let first = family.first, !first.isOfSamePolicy(as: entry) || family.count == Self.familyLimit {
            try writeFamily()
        }
        family.append(entry)
    }

    func finish() throws {
        try writeFamily()
        try members.finish { lines[$0] != nil }
        try absence.finish(on: batch.today) { lines[$0] != nil || members.has($0) }
    }

    /// The subscriber's row before those of the others. A row that cannot be used is rejected as if it had come by itself.
    private func writeFamily() throws {
        let entries = family.filter(\.isSubscriber) + family.filter { !$0.isSubscriber }
        family = []
        for var entry in entries {
            entry.policy.lives = entry.policy.lives ?? entries.count
            do {
                try batch.database.inSavepoint {
                    try entry.isSubscriber ? writeSubscriber(entry) : writeMember(entry)
                    return .commit
                }
            } catch let problem as RowReject {
                try batch.reject(place: entry.row.place, field: problem.field, reason: problem.reason)
            }
        }
    }

    private func writeSubscriber(_ entry: Entry) throws {
        let id = try save(entry.policy, entry)
        try note(id, entry.row, "a policy has one subscriber")
        members.add(to: id, isCounted: entry.row.text("members") != nil)
    }

    /// What a member's row says of the policy counts until the subscriber's row has come; the dates only where nothing has told them yet.
    private func writeMember(_ entry: Entry) throws {
        let member = PolicyMemberRow(entry.policy, relationship: entry.relationship)
        guard member.person.lastName != nil else {
            throw RowReject(field: "last_name", reason: "is needed and is empty")
        }
        var policy = entry.policy
        policy.holder = PolicyRow.Person()
        let stored = try writer.find(policy, carrier: entry.owner.carrier)
        if stored != nil { (policy.effectiveOn, policy.endedOn) = (nil, .notTold) }
        let known = stored.flatMap { lines[$0] == nil ? nil : $0 }
        let id = try known ?? save(policy, entry)
        members.add(to: id, isCounted: entry.row.text("members") != nil)
        guard try members.note(writer.save(member, of: id)) else {
            throw RowReject(field: "relationship", reason: "is of a member whom the file has already")
        }
    }

    private func save(_ policy: PolicyRow, _ entry: Entry) throws -> Int64 {
        try writer.save(
            policy, carrier: entry.owner.carrier, profile: entry.owner.profile, place: entry.row.place,
            needsHolder: entry.isSubscriber)
    }

    private func note(_ policy: Int64, _ row: CSVRow, _ hint: String) throws {
        guard let line = lines.updateValue(Int32(truncatingIfNeeded: row.line), forKey: policy) else { return }
        throw RowReject(field: "policy_number", reason: "is in line \(line) already; \(hint)")
    }
}
