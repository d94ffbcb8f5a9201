internal import Tabular
internal import X12

/// Reads what an HD loop says of a coverage.
struct CoverageReading {
    let member: EnrollmentMember
    let set: EnrollmentSet
    let profile: SenderProfile
    let carrier: CarrierDirectory
    /// Later than this, a day is taken for a mistake, or for "without an end".
    let today: CalendarDate

    /// - Throws: `RowReject` for an unknown code, an unknown group, or a coverage that needs a day which was not sent.
    func statement(_ coverage: X12.Coverage, notes: inout [StatementNote]) throws -> SpanStatement {
        guard coverage.maintenanceType.isKnown else {
            throw RowReject(
                field: "HD01", reason: "is no maintenance type of the guide, so nothing can be done with the coverage",
                segment: coverage.segmentNumber)
        }
        let action = CoverageAction(coverage.maintenanceType, member: member.maintenanceType)
        var statement = SpanStatement(
            action: action, group: try group(of: coverage), line: coverage.insuranceLine.rawValue,
            segment: coverage.segmentNumber)
        statement.plan = try profile.plan.value(set, member, coverage).map {
            try carrier.plans.code($0.trimmed)
        }
        let reason = member.maintenanceReason.rawValue
        statement.isCorrection = coverage.maintenanceType == .correction
        statement.isDataCorrection = reason == "25"
        statement.isPlanChange = reason == "22"
        statement.isTransfer = reason == "XT"
        statement.values = values(coverage, &notes)
        try readDates(coverage, &statement, &notes)
        return statement
    }

    private func values(_ coverage: X12.Coverage, _ notes: inout [StatementNote]) -> SpanValues {
        var values = SpanValues()
        values.level = coverage.level.rawValue.trimmedOrNil
        if let premium = coverage.premium {
            values.premiumCents = premium.cents
            if premium.cents == nil {
                notes.append(note("AMT*P3", "has fractions of a cent; the premium is left as it was", coverage))
            } else if premium < Amount(cents: 0) {
                notes.append(note("AMT*P3", "the premium is negative", coverage))
            }
        }
        let providers = coverage.providers
        if !providers.isEmpty { values.providers = ProviderList(providers).text }
        let others = coverage.coordinations
        if !others.isEmpty { values.otherInsurance = OtherInsuranceList(others).text }
        return values
    }

    private func readDates(
        _ coverage: X12.Coverage, _ statement: inout SpanStatement, _ notes: inout [StatementNote]
    ) throws {
        let action = statement.action
        let usual = action.keepsMissing ? nil : member.date("356") ?? set.date("007")
        statement.begin = CalendarDate(coverage.beginDate ?? usual)
        if action == .change {
            statement.changeDay = CalendarDate(coverage.date("303") ?? member.date("303") ?? set.date("303"))
        }
        let memberEnd = action == .end ? member.date("357") ?? member.date("303") : nil
        statement.end = CalendarDate(coverage.endDate ?? memberEnd).flatMap { $0 >= Self.endless ? nil : $0 }
        if action == .end, statement.end == nil {
            throw RowReject(
                field: "DTP*349", reason: "an ended coverage needs the day on which it ends",
                segment: coverage.segmentNumber)
        }
        if !action.keepsMissing, action != .ignore, statement.begin == nil {
            throw RowReject(
                field: "DTP*348", reason: "a coverage needs the day on which it begins",
                segment: coverage.segmentNumber)
        }
        if let begin = statement.begin, begin > today.adding(years: 1) ?? today {
            notes.append(note("DTP*348", "begins more than a year from now", coverage))
        }
    }

    /// What senders write for "no end": 2199-12-31, 9999-12-31.
    private static let endless = CalendarDate(year: 2199, month: 1, day: 1) ?? .unixEpoch

    private func note(_ field: String, _ reason: String, _ coverage: X12.Coverage) -> StatementNote {
        StatementNote(field: field, reason: reason, segment: coverage.segmentNumber)
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
                reason: "the group is known, but none of its suffixes is in \(profile.suffix.fields)",
                segment: coverage.segmentNumber)
        }
    }
}

extension CalendarDate {
    init?(_ date: X12Date?) {
        guard let date else { return nil }
        self.init(year: date.year, month: date.month, day: date.day)
    }
}
