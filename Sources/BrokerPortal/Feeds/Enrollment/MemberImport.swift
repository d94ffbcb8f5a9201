internal import X12

/// Brings one member of an 834 (an INS loop) into the store.
struct MemberImport {
    private let member: EnrollmentMember
    private let set: EnrollmentSet
    private let carrier: CarrierDirectory
    private let batch: Batch

    init(_ member: EnrollmentMember, of set: EnrollmentSet, carrier: CarrierDirectory, batch: Batch) {
        self.member = member
        self.set = set
        self.carrier = carrier
        self.batch = batch
    }

    func place(_ segment: Int?) -> String {
        let loop = segment == nil ? "2000" : "2300"
        return "segment \(segment ?? member.place.segment), loop \(loop), set \(member.place.setControlNumber)"
    }

    /// Checks everything before it writes anything, so that a member is loaded whole or not at all.
    func load() throws {
        let person = try PersonValues(member, carrier: carrier.id, keys: batch.store.keys)
        let coverages = try member.coverages.map(coverage)
        let isPartial = ["001", "024", "002"].contains(member.maintenanceType.rawValue)
        if member.maintenanceType.rawValue == "024", coverages.isEmpty {
            try terminate(person)
            return
        }
        let id = try person.save(in: batch, keepingMissing: isPartial)
        for coverage in coverages { try save(coverage, member: id) }
        if coverages.isEmpty, !isPartial {
            try batch.warn(place: place(nil), field: "HD", reason: "the member has no coverage")
        }
    }

    /// A termination that names no coverage ends all of them.
    private func terminate(_ person: PersonValues) throws {
        guard let day = member.date("357") ?? member.date("303") else {
            throw RowReject(field: "DTP*357", reason: "a terminated member needs the day on which eligibility ends")
        }
        guard let id = try person.find(in: batch) else {
            throw RowReject(field: "INS03", reason: "ends a member whom the store does not know")
        }
        _ = try person.save(in: batch, keepingMissing: true)
        try MemberTable.endAll(member: id, isSubscriber: member.isSubscriber, on: day.description, in: batch)
    }

    private struct CoverageValues {
        let group: Int64
        let line: String
        let plan: String?
        let level: String?
        let begin: String?
        let end: String?
        let isEnded: Bool
        let premiumCents: Int?
    }

    private func coverage(_ coverage: X12.Coverage) throws -> CoverageValues {
        let reject = { (field: String, reason: String) in
            RowReject(field: field, reason: reason, segment: coverage.segmentNumber)
        }
        let isEnded =
            ["024", "002"].contains(coverage.maintenanceType.rawValue) || member.maintenanceType.rawValue == "024"
        let begin = coverage.beginDate ?? (isEnded ? nil : member.date("356") ?? set.date("007"))
        let end = coverage.endDate ?? (isEnded ? member.date("357") ?? member.date("303") : nil)
        if isEnded, end == nil { throw reject("DTP*349", "an ended coverage needs the day on which it ends") }
        if !isEnded, begin == nil { throw reject("DTP*348", "a coverage needs the day on which it begins") }
        return CoverageValues(
            group: try group(of: coverage), line: coverage.insuranceLine.rawValue, plan: coverage.plan.text,
            level: coverage.level.rawValue.isEmpty ? nil : coverage.level.rawValue, begin: begin?.description,
            end: end?.description, isEnded: isEnded, premiumCents: coverage.premium?.cents)
    }

    private func save(_ coverage: CoverageValues, member id: Int64) throws {
        let plan = try coverage.plan.map { try carrier.plans.plan($0, line: coverage.line) }
        let known =
            try coverage.begin
            ?? MemberTable.openCoverage(
                member: id, group: coverage.group, line: coverage.line, in: batch)
        guard let begin = known else {
            try batch.warn(place: place(nil), field: "HD", reason: "ends a coverage that the store does not know")
            return
        }
        _ = try batch.upsert(MemberTable.coverages)(
            batch: batch.id, keys: [.integer(id), .integer(coverage.group), .text(coverage.line), .text(begin)],
            values: [
                plan.map(SQLValue.integer) ?? .null, SQLValue(coverage.level), SQLValue(coverage.end),
                SQLValue(coverage.premiumCents),
            ],
            uncompared: [.integer(member.isSubscriber ? 1 : 0)], keepingMissing: coverage.isEnded)
    }

    private func group(of coverage: X12.Coverage) throws -> Int64 {
        let parents = [coverage.reference("1L"), member.policyNumber, set.masterPolicyNumber].map(\.trimmed)
        let suffixes = GroupDirectory.suffixQualifiers.map { member.reference($0).trimmed }.filter { !$0.isEmpty }
        switch try carrier.groups.find(parents: parents, suffixes: suffixes) {
        case .group(let id): return id
        case .unknownParent:
            throw RowReject(
                field: "REF*1L", reason: "names no group that the store knows; import the groups first",
                segment: coverage.segmentNumber)
        case .unknownSuffix:
            throw RowReject(
                field: "REF*17",
                reason:
                    "the group is known, but none of its suffixes stands in REF*\(GroupDirectory.suffixQualifiers.joined(separator: ", "))",
                segment: coverage.segmentNumber)
        }
    }
}
