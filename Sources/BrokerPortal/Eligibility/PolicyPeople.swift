internal import GRDB
internal import Tabular

/// Finds people in policies without a group, and tells how they are covered by them.
final class PolicyPeople {
    private let byNumber: RowStatement
    private let byBirth: RowStatement
    private let holder: RowStatement
    private let member: RowStatement

    init(_ viewer: Viewer, in database: Database) throws {
        byNumber = try RowStatement(database, sql: PolicyPeopleQuery.byNumber)
        byBirth = try RowStatement(database, sql: PolicyPeopleQuery.byBirth)
        holder = try RowStatement(database, sql: PolicyPeopleQuery.holder)
        member = try RowStatement(database, sql: PolicyPeopleQuery.member)
        for statement in [byNumber, holder, member] {
            statement.bind(viewer.profilesText, at: statement.place(of: "profiles"))
        }
    }

    /// Everybody in a policy with this number, in its plain form.
    func candidates(numbered number: String) throws -> [EligibilityLookup.Candidate] {
        byNumber.bind(number, at: byNumber.place(of: "number"))
        var found: [EligibilityLookup.Candidate] = []
        try byNumber.run {
            let isHolder = byNumber.integer(0) == 0
            found.append(
                EligibilityLookup.Candidate(
                    id: Self.person(isHolder, byNumber.integer(1)), birthOn: byNumber.text(2),
                    lastName: byNumber.text(3) ?? "", firstName: byNumber.text(4), isSubscriber: isHolder))
        }
        return found
    }

    func candidates(named name: NameKey, bornOn birth: String) throws -> [CoveredPerson] {
        byBirth.bind(birth, at: byBirth.place(of: "birth"))
        var found: [CoveredPerson] = []
        try byBirth.run {
            if name.matches(byBirth.bytes(2)) { found.append(Self.person(byBirth.integer(0) == 0, byBirth.integer(1))) }
        }
        return found
    }

    /// The person with the policy as it is on a day; `nil` where the viewer may not see it.
    func member(_ person: CoveredPerson, on day: CalendarDate) throws -> EligibleMember? {
        switch person {
        case .member: nil
        case .holder(let id): try read(holder, id, person, on: day)
        case .policyMember(let id): try read(member, id, person, on: day)
        }
    }

    private static func person(_ isHolder: Bool, _ id: Int64) -> CoveredPerson {
        isHolder ? .holder(policy: id) : .policyMember(id)
    }

    private func read(
        _ statement: RowStatement, _ id: Int64, _ person: CoveredPerson, on day: CalendarDate
    ) throws -> EligibleMember? {
        statement.bind(id, at: statement.place(of: "id"))
        statement.bind(day.description, at: statement.place(of: "as_of"))
        var found: EligibleMember?
        try statement.run {
            let text = { (column: Int32) in statement.text(column) }
            let reason = text(13).flatMap(EligibilityReason.init)
            let coverage = EligibleCoverage(
                status: reason == nil ? .covered : .notCovered, reason: reason,
                line: (text(7).flatMap(PolicyLine.init) ?? .individual).insuranceLine, level: nil,
                effectiveOn: text(8) ?? "", endedOn: text(9), planCode: text(10), planType: text(11),
                planName: text(12),
                parentGroup: nil, suffix: nil, groupName: nil)
            found = EligibleMember(
                person: person, lastName: text(0) ?? "", firstName: text(1), subscriberNumber: text(2) ?? "",
                memberNumber: text(3), relationship: text(4) ?? "", gender: text(5), birthOn: text(6), diedOn: nil,
                coverages: [coverage])
        }
        return found
    }
}

extension PolicyLine {
    /// HD03 of the line, by which an answer tells lines apart.
    fileprivate var insuranceLine: String {
        switch self {
        case .individual, .medicareAdvantage, .medicareSupplement, .other: "HLT"
        case .medicareDrug: "PDG"
        case .dental: "DEN"
        case .vision: "VIS"
        case .life: "LIF"
        }
    }
}
