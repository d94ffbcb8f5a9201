internal import X12

/// Brings one member of an 834 (an INS loop) into the store.
struct MemberImport {
    private let member: EnrollmentMember
    private let set: EnrollmentSet
    private let carrier: CarrierDirectory
    private let profile: SenderProfile
    private let batch: Batch

    init(
        _ member: EnrollmentMember, of set: EnrollmentSet, carrier: CarrierDirectory, profile: SenderProfile,
        batch: Batch
    ) {
        self.member = member
        self.set = set
        self.carrier = carrier
        self.profile = profile
        self.batch = batch
    }

    func place(_ segment: Int?) -> String {
        let loop = segment == nil ? "2000" : "2300"
        return "segment \(segment ?? member.place.segment), loop \(loop), set \(member.place.setControlNumber)"
    }

    /// Checks everything before it writes anything, so that a member is loaded whole or not at all.
    ///
    /// - Parameter listed: is told every coverage that the file gives to the member.
    func load(listed: (_ coverage: Int64, _ group: Int64, _ line: String) throws -> Void) throws {
        let person = try PersonValues(
            member, of: set, profile: profile, carrier: carrier.id, keys: batch.store.keys)
        let coverages = try member.coverages.map { coverage in
            try CoverageImport(coverage, of: member, in: set, group: group(of: coverage), profile: profile)
        }
        if coverages.isEmpty, try loadWithoutCoverage(person) { return }
        let row = try person.save(in: batch, keepingMissing: keepsMissing)
        for coverage in coverages {
            guard let id = try coverage.save(member: row.id, isNew: row.isNew, carrier: carrier, in: batch) else {
                continue
            }
            try listed(id, coverage.group, coverage.line)
        }
        if coverages.isEmpty, !keepsMissing {
            try batch.warn(place: place(nil), field: "HD", reason: "the member has no coverage")
        }
    }

    /// A file of changes sends what changes: what is not sent stays as it was.
    private var keepsMissing: Bool {
        [.change, .correction, .termination, .delete, .reinstatement].contains(member.maintenanceType)
    }

    /// A termination or reinstatement that names no coverage is one of all of them.
    ///
    /// - Returns: whether the member is done with.
    private func loadWithoutCoverage(_ person: PersonValues) throws -> Bool {
        switch member.maintenanceType {
        case .termination:
            guard let day = member.date("357") ?? member.date("303") else {
                throw RowReject(field: "DTP*357", reason: "a terminated member needs the day on which eligibility ends")
            }
            let id = try known(person, "ends")
            try CoverageTable.endAll(member: id, isSubscriber: member.isSubscriber, on: day.description, in: batch)
        case .reinstatement:
            let id = try known(person, "reinstates")
            try CoverageTable.reopenAll(member: id, isSubscriber: member.isSubscriber, in: batch)
        default: return false
        }
        return true
    }

    private func known(_ person: PersonValues, _ verb: String) throws -> Int64 {
        guard try person.find(in: batch) != nil else {
            throw RowReject(field: "INS03", reason: "\(verb) a member whom the store does not know")
        }
        return try person.save(in: batch, keepingMissing: true).id
    }

    private func group(of coverage: X12.Coverage) throws -> Int64 {
        let parents = profile.group.values(set, member, coverage)
        let suffixes = profile.suffix.values(set, member, coverage)
        switch try carrier.groups.find(parents: parents, suffixes: suffixes) {
        case .group(let id): return id
        case .unknownParent:
            throw RowReject(
                field: profile.group.places.first?.field,
                reason:
                    "names no group that the store knows; import the groups first, or give the sender's profile (--sender)",
                segment: coverage.segmentNumber)
        case .unknownSuffix:
            throw RowReject(
                field: profile.suffix.places.first?.field,
                reason: "the group is known, but none of its suffixes stands in \(profile.suffix.fields)",
                segment: coverage.segmentNumber)
        }
    }
}
