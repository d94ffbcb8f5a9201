internal import X12

/// Brings one coverage (an HD loop) into the store. Made before anything is written, so that a member is loaded whole or not at all.
struct CoverageImport {
    private let action: CoverageAction
    let group: Int64
    let line: String
    private let plan: String?
    private let level: String?
    private let begin: String?
    private let end: String?
    private let premiumCents: Int?
    /// The day of a change that names no first day: DTP*303.
    private let changeDay: String?
    private let isTransfer: Bool
    private let isSubscriber: Bool

    /// - Throws: `RowReject` for a coverage that needs a day which was not sent.
    init(
        _ coverage: X12.Coverage, of member: EnrollmentMember, in set: EnrollmentSet, group: Int64,
        profile: SenderProfile
    ) throws {
        action = CoverageAction(coverage.maintenanceType, member: member.maintenanceType)
        self.group = group
        line = coverage.insuranceLine.rawValue
        plan = profile.plan.value(set, member, coverage)
        level = coverage.level.rawValue.isEmpty ? nil : coverage.level.rawValue
        premiumCents = coverage.premium?.cents
        isSubscriber = member.isSubscriber
        isTransfer = member.maintenanceReason.rawValue == "XT"
        changeDay = (coverage.date("303") ?? member.date("303"))?.description
        let usual = action.keepsMissing ? nil : member.date("356") ?? set.date("007")
        begin = (coverage.beginDate ?? usual)?.description
        let memberEnd = action == .end ? member.date("357") ?? member.date("303") : nil
        end = (coverage.endDate ?? memberEnd)?.description
        if action == .end, end == nil {
            throw RowReject(
                field: "DTP*349", reason: "an ended coverage needs the day on which it ends",
                segment: coverage.segmentNumber)
        }
        if !action.keepsMissing, action != .ignore, begin == nil {
            throw RowReject(
                field: "DTP*348", reason: "a coverage needs the day on which it begins",
                segment: coverage.segmentNumber)
        }
    }

    /// - Parameter isNew: the member was not known before, so nothing of his need be ended.
    /// - Returns: the coverage; `nil` where the store has none that the file can mean.
    func save(member: Int64, isNew: Bool, carrier: CarrierDirectory, in batch: Batch) throws -> Int64? {
        let plan = try plan.map { try carrier.plans.plan($0, line: line) }
        switch action {
        case .ignore: return nil
        case .begin, .compare: return try begin(member, isNew: isNew, plan: plan, batch)
        case .change: return try change(member, plan: plan, batch)
        case .end: return try end(member, plan: plan, batch)
        case .delete: return try delete(member, batch)
        case .reinstate: return try reinstate(member, plan: plan, batch)
        }
    }

    private func begin(_ member: Int64, isNew: Bool, plan: Int64?, _ batch: Batch) throws -> Int64? {
        guard let begin else { return nil }
        let row = try upsert(member, begin, plan: plan, end: end, batch)
        guard row.isNew, !isNew else { return row.id }
        try CoverageTable.endPredecessors(of: begin, member: member, group: group, line: line, in: batch)
        if isTransfer {
            _ = try CoverageTable.leaveOtherSuffixes(for: group, on: begin, member: member, line: line, in: batch)
        }
        return row.id
    }

    /// A new plan, or a first day later than the known one, makes a new coverage; else the known one is filled with what was sent.
    private func change(_ member: Int64, plan: Int64?, _ batch: Batch) throws -> Int64? {
        if let begin, try CoverageTable.beginning(begin, member: member, group: group, line: line, in: batch) != nil {
            return try upsert(member, begin, plan: plan, end: end, batch).id
        }
        guard let known = try CoverageTable.latest(member: member, group: group, line: line, in: batch) else {
            return try changeToThisGroup(member, plan: plan, batch)
        }
        let isOtherPlan = plan != nil && known.plan != nil && plan != known.plan
        guard let day = begin ?? (isOtherPlan ? changeDay : nil), day > known.begin else {
            return try upsert(member, known.begin, plan: plan, end: end, batch).id
        }
        let row = try upsert(member, day, plan: plan ?? known.plan, end: end, batch)
        try CoverageTable.endPredecessors(of: day, member: member, group: group, line: line, in: batch)
        return row.id
    }

    /// The member has nothing of this line here: he comes from another suffix, or is new to the line.
    private func changeToThisGroup(_ member: Int64, plan: Int64?, _ batch: Batch) throws -> Int64? {
        guard let day = begin ?? changeDay else { return nil }
        _ = try CoverageTable.leaveOtherSuffixes(for: group, on: day, member: member, line: line, in: batch)
        return try upsert(member, day, plan: plan, end: end, batch).id
    }

    private func end(_ member: Int64, plan: Int64?, _ batch: Batch) throws -> Int64? {
        // Where the file has the first day, an end tells a coverage of the past that the store never saw.
        let latest = try CoverageTable.latest(member: member, group: group, line: line, in: batch)
        if let begin {
            let isKnown = try CoverageTable.beginning(begin, member: member, group: group, line: line, in: batch) != nil
            let day = isKnown || latest?.end != nil ? begin : latest?.begin ?? begin
            return try upsert(member, day, plan: plan, end: end, batch).id
        }
        return try latest.map { try upsert(member, $0.begin, plan: plan, end: end, batch).id }
    }

    private func delete(_ member: Int64, _ batch: Batch) throws -> Int64? {
        let known =
            try begin.map {
                try CoverageTable.beginning($0, member: member, group: group, line: line, in: batch)
            } ?? CoverageTable.latest(member: member, group: group, line: line, in: batch)
        guard let known else { return nil }
        try CoverageTable.setEnd(end ?? ISODay.before(known.begin), of: known.id, in: batch)
        return known.id
    }

    /// Reopens the last coverage without a gap, unless DTP*348 says that it begins anew.
    private func reinstate(_ member: Int64, plan: Int64?, _ batch: Batch) throws -> Int64? {
        let last = try CoverageTable.lastEnded(member: member, group: group, line: line, in: batch)
        guard let known = last, let knownEnd = known.end else {
            return try begin.map { try upsert(member, $0, plan: plan, end: end, batch).id }
        }
        // Cancelled from inception, the known end lies before its beginning: then that day is where it goes on.
        let goesOn = max(ISODay.after(knownEnd), known.begin)
        if let begin, begin > goesOn { return try upsert(member, begin, plan: plan, end: end, batch).id }
        let row = try upsert(member, known.begin, plan: plan, end: nil, batch)
        try CoverageTable.setEnd(end, of: row.id, in: batch)
        return row.id
    }

    private func upsert(
        _ member: Int64, _ begin: String, plan: Int64?, end: String?, _ batch: Batch
    ) throws -> UpsertedRow {
        try batch.upsert(MemberTable.coverages)(
            batch: batch.id, keys: [.integer(member), .integer(group), .text(line), .text(begin)],
            values: [
                plan.map(SQLValue.integer) ?? .null, SQLValue(level), SQLValue(end), SQLValue(premiumCents),
            ],
            uncompared: [.integer(isSubscriber ? 1 : 0)], keepingMissing: action.keepsMissing)
    }
}
