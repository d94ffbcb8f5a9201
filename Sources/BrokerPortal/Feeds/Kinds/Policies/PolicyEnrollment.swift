internal import GRDB
internal import Tabular
internal import X12

/// Loads the members of an 834 of individual business as policies: the exchange's policy is one of ours, the subscriber is its holder.
///
/// After the guide of the federal exchange (CMS FFM 7.2): the policy's number is in REF*1L of loop 2300, or of loop 2000 where a cancellation or
/// termination has no loop 2300; the agent's NPN in N1*BO; the amounts are reporting categories. Where the issuer's own number is there (REF*X9), or the store
/// knows the policy by the subscriber's number at the exchange (REF*0F), that policy is meant.
final class PolicyEnrollment {
    private let batch: Batch
    private let writer: PolicyWriter
    private let owners: PolicyOwner
    private let toldOn: CalendarDate
    /// Policies whose members may be others now.
    private var touched: Set<Int64> = []

    init(_ batch: Batch, toldOn: CalendarDate) throws {
        self.batch = batch
        writer = try PolicyWriter(batch, toldOn: toldOn)
        owners = PolicyOwner(batch.database)
        self.toldOn = toldOn
    }

    /// Takes one member, the subscriber before the others.
    /// - Parameter place: where the member is in the file.
    /// - Throws: `RowReject` for a member who cannot be used.
    func take(
        _ member: EnrollmentMember, of set: EnrollmentSet, profile: SenderProfile, carrier: Int64, place: String
    ) throws {
        guard member.maintenanceType.isKnown else {
            throw RowReject(field: "INS03", reason: "is not a maintenance type of the guide")
        }
        guard !member.coverages.isEmpty else { return try take(member, nil, set, profile, carrier, place) }
        for coverage in member.coverages { try take(member, coverage, set, profile, carrier, place) }
    }

    private func take(
        _ member: EnrollmentMember, _ coverage: X12.Coverage?, _ set: EnrollmentSet, _ profile: SenderProfile,
        _ carrier: Int64, _ place: String
    ) throws {
        guard let named = profile.group.value(set, member, coverage)?.trimmedOrNil else {
            throw RowReject(field: "REF*1L", reason: "is needed: it is the policy's number")
        }
        let subscriber = member.subscriberNumber.text?.trimmedOrNil
        let issuer = coverage?.reference("X9").text?.trimmedOrNil
        let number = try issuer ?? number(exchangeNumber: subscriber, carrier: carrier) ?? named
        var row = PolicyRow(number: number)
        row.exchangeNumber = subscriber
        fill(&row, member, coverage, set, profile)
        guard member.isSubscriber else {
            return try writeMember(row, member, carrier: carrier, place: place)
        }
        row.holder = try person(member, profile, set)
        row.contact = contact(member)
        let npn = set.brokers.first?.identifier.text?.trimmedOrNil
        row.agent = PolicyRow.Agent(name: set.brokers.first?.name.text?.trimmedOrNil, npn: npn)
        let owner = try owners.owner(carrier: carrier, brokerID: batch.options.statement.brokerID, npn: npn)
        let policy = try writer.save(row, carrier: carrier, profile: owner.profile, place: place)
        // Who cancels or ends the policy sends the subscriber alone, and the others end with it.
        guard coverage == nil else {
            touched.insert(policy)
            return
        }
        if case .on = row.endedOn { try endMembers(of: policy, row.endedOn) }
    }

    private func fill(
        _ row: inout PolicyRow, _ member: EnrollmentMember, _ coverage: X12.Coverage?, _ set: EnrollmentSet,
        _ profile: SenderProfile
    ) {
        row.line = coverage.map { PolicyLine(insuranceLine: $0.insuranceLine.rawValue) }
        row.exchange = "on"
        row.plan.code = coverage.flatMap { profile.plan.value(set, member, $0)?.trimmedOrNil }
        row.effectiveOn = Self.day(coverage?.beginDate ?? member.date("356"))
        let end = Self.day(coverage?.endDate ?? member.date("357"))
        let isReopened = [.reinstatement, .addition].contains(coverage?.maintenanceType ?? member.maintenanceType)
        row.endedOn = end.map(PolicyRow.Day.on) ?? (isReopened ? .open : .notTold)
        let amounts = Dictionary(
            member.reportingCategories.compactMap { category in
                category.reference.flatMap { reference in
                    Money(decimal: reference.value.trimmed).map { (category.name.trimmed.uppercased(), $0) }
                }
            }
        ) { $1 }
        row.premium = amounts["PRE AMT TOT"]
        row.subsidy = amounts["APTC AMT"]
        row.memberPays = amounts["TOT RES AMT"]
    }

    private func writeMember(_ row: PolicyRow, _ member: EnrollmentMember, carrier: Int64, place: String) throws {
        guard let policy = try writer.find(row, carrier: carrier) else {
            throw RowReject(field: "REF*1L", reason: "names a policy of which no subscriber has come yet")
        }
        let relationship = PolicyEnrollment.relationships[member.relationship.rawValue] ?? "other"
        var person = PolicyMemberRow(row, relationship: relationship)
        person.person = try self.person(member, .standard, nil)
        try writer.save(person, of: policy)
        touched.insert(policy)
    }

    /// Counts the members of the policies again: the holder, and the others whose coverage has not ended by the day of the file.
    func finish() throws {
        for policy in touched.sorted() {
            try batch.database.cachedStatement(
                sql: """
                    UPDATE policies SET lives = n.lives, batch_id = :batch FROM (
                        SELECT COUNT(*) + 1 AS lives FROM policy_members WHERE policy_id = :policy AND (ended_on IS NULL OR ended_on >= :day)) n
                    WHERE id = :policy AND policies.lives IS NOT n.lives
                    """
            ).execute(arguments: ["batch": batch.id, "policy": policy, "day": toldOn.description])
        }
    }

    private func endMembers(of policy: Int64, _ end: PolicyRow.Day) throws {
        try batch.database.cachedStatement(
            sql: """
                UPDATE policy_members SET ended_on = ?1, batch_id = ?2 WHERE policy_id = ?3 AND (ended_on IS NULL OR ended_on > ?1)
                """
        ).execute(arguments: [end.text, batch.id, policy])
    }

    private func number(exchangeNumber: String?, carrier: Int64) throws -> String? {
        guard let exchangeNumber else { return nil }
        return try String.fetchOne(
            batch.database.cachedStatement(
                sql: "SELECT number FROM policies WHERE carrier_id = ? AND exchange_number = ? AND part = '' LIMIT 1"),
            arguments: [carrier, exchangeNumber])
    }

    private func person(
        _ member: EnrollmentMember, _ profile: SenderProfile, _ set: EnrollmentSet?
    ) throws -> PolicyRow.Person {
        guard let name = member.name, let last = name.last.text?.trimmedOrNil else {
            throw RowReject(field: "NM1*IL", reason: "the member has no last name")
        }
        return PolicyRow.Person(
            lastName: last, firstName: name.first.text?.trimmedOrNil, birthOn: Self.day(member.birthDate),
            gender: member.gender.rawValue.isEmpty ? nil : member.gender.rawValue,
            memberNumber: member.reference("17").text?.trimmedOrNil)
    }

    private func contact(_ member: EnrollmentMember) -> PolicyRow.Contact {
        let address = member.address
        return PolicyRow.Contact(
            address1: address?.line1.text, address2: address?.line2.text, city: address?.city.text,
            state: address?.state.text, zip: address?.zip.text,
            phone: PersonText.phone(member.homePhone.text ?? member.phone.text ?? member.cellPhone.text),
            email: member.email.text)
    }

    private static func day(_ date: X12Date?) -> CalendarDate? {
        guard let date, date.year < 2199 else { return nil }
        return CalendarDate(year: date.year, month: date.month, day: date.day)
    }

    /// INS02.
    private static let relationships = ["01": "spouse", "53": "spouse", "19": "child", "17": "child", "09": "child"]
}

extension PolicyLine {
    /// By HD03.
    fileprivate init(insuranceLine: String) {
        switch insuranceLine {
        case "DEN", "DCP": self = .dental
        case "VIS": self = .vision
        case "LIF": self = .life
        case "PDG": self = .medicareDrug
        default: self = .individual
        }
    }
}
