internal import Tabular
internal import X12

/// Reads an INS loop as a statement about a person and the person's coverages.
struct MemberReading {
    let member: EnrollmentMember
    let set: EnrollmentSet
    let profile: SenderProfile
    let carrier: CarrierDirectory
    let keys: StoreKeys
    let today: CalendarDate

    /// - Throws: `RowReject` for a member who cannot be used: a person is loaded whole or not at all.
    func statement() throws -> MemberStatement {
        guard member.maintenanceType.isKnown else {
            throw RowReject(
                field: "INS03", reason: "is no maintenance type of the guide, so nothing can be done with the member")
        }
        let person = try PersonReading(member, keys: keys)
            .statement(memberNumber: profile.memberID.value(set, member, nil))
        var statement = MemberStatement(person: person)
        statement.place = place
        checkDays(&statement)
        let reading = CoverageReading(member: member, set: set, profile: profile, carrier: carrier, today: today)
        statement.spans = try member.coverages.map { try reading.statement($0, notes: &statement.notes) }
        if statement.spans.isEmpty { try readWhole(&statement) }
        return statement
    }

    var place: (Int?) -> String {
        let (own, number) = (member.place.segment, member.place.setControlNumber)
        return { "segment \($0 ?? own), loop \($0 == nil ? "2000" : "2300"), set \(number)" }
    }

    private func checkDays(_ statement: inout MemberStatement) {
        let day = today.description
        if let birth = statement.person[.birthOn], birth > day {
            statement.notes.append(StatementNote(field: "DMG02", reason: "the birth date lies in the future"))
        }
        if let died = statement.person[.diedOn], died > day {
            statement.notes.append(StatementNote(field: "INS12", reason: "the date of death lies in the future"))
        }
    }

    /// A termination or reinstatement that names no coverage is one of all of them, within its policy.
    private func readWhole(_ statement: inout MemberStatement) throws {
        switch member.maintenanceType {
        case .termination:
            guard let day = CalendarDate(member.date("357") ?? member.date("303")) else {
                throw RowReject(field: "DTP*357", reason: "a terminated member needs the day on which eligibility ends")
            }
            statement.whole = WholeStatement(kind: .end(day), groups: try policy())
        case .reinstatement: statement.whole = WholeStatement(kind: .reinstatement, groups: try policy())
        case .addition, .audit:
            statement.notes.append(StatementNote(field: "HD", reason: "the member has no coverage"))
        default: break
        }
    }

    /// The groups of the policy: one suffix where it is named, else all of the employer.
    private func policy() throws -> Set<Int64>? {
        let suffixes = profile.suffix.values(set, member, nil)
        for parent in profile.group.values(set, member, nil) {
            let groups = try carrier.groups.suffixesOf(parent)
            guard !groups.isEmpty else { continue }
            if let suffix = suffixes.first(where: { groups[$0] != nil }), let group = groups[suffix] { return [group] }
            return Set(groups.values)
        }
        return nil
    }
}
