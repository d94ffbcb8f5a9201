internal import GRDB
internal import X12

/// A set without members that ends its group: DTP*091 in the header (CaliforniaChoice's group-only change; `x12.md` 5.1).
///
/// Every suffix of the group is cancelled, and what is still covered there ends with it. The day is the last one covered.
struct GroupEnd {
    private let set: EnrollmentSet
    private let batch: Batch

    init(_ set: EnrollmentSet, batch: Batch) {
        self.set = set
        self.batch = batch
    }

    func load(carrier: CarrierDirectory, profile: SenderProfile) throws {
        guard let day = set.date("091")?.description else {
            return try batch.warn(
                place: place, field: "DTP*091", reason: "the set has no member, and says nothing about its group")
        }
        let candidates =
            [set.reference("1L"), set.masterPolicyNumber].map(\.trimmed) + [set.sponsor?.identifier.trimmed ?? ""]
        for candidate in candidates where !candidate.isEmpty {
            let groups = try carrier.groups.suffixesOf(profile.group.cut(candidate))
            if !groups.isEmpty { return try end(groups.values.sorted(), on: day) }
        }
        try batch.reject(place: place, field: "REF*38", reason: "ends a group that the store does not know")
    }

    private var place: String { "segment 1, loop header, set \(set.controlNumber)" }

    private func end(_ groups: [Int64], on day: String) throws {
        for group in groups {
            try batch.database.execute(
                sql: """
                    UPDATE groups SET status = 'cancelled', cancelled_on = ?1, batch_id = ?2
                    WHERE id = ?3 AND (cancelled_on IS NULL OR cancelled_on > ?1)
                    """, arguments: [day, batch.id, group])
            try batch.database.execute(
                sql: """
                    UPDATE coverages SET ended_on = ?1, ended_batch_id = ?2, batch_id = ?2
                    WHERE group_id = ?3 AND (ended_on IS NULL OR ended_on > ?1)
                    """, arguments: [day, batch.id, group])
        }
    }
}
