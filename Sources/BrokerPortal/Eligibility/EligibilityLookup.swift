internal import GRDB
internal import Tabular

/// Answers questions one after another within one transaction, with statements prepared once.
///
/// Who fits is found among all members and policyholders; what is told comes from `EligibilityQuery.member` and `PolicyPeople` alone, which are scoped by the profile. Somebody whom it does
/// not give is as unknown as one who is not in the store.
final class EligibilityLookup {
    /// A member as the look-up by number finds him; never told.
    struct Candidate {
        let id: CoveredPerson
        let birthOn: String?
        let lastName: String
        let firstName: String?
        let isSubscriber: Bool
    }

    let database: Database
    private let viewer: Viewer
    private let keys: StoreKeys
    private let byNumber: RowStatement
    private let byBirth: RowStatement
    private let members: EligibleMemberQuery
    private let policies: PolicyPeople

    init(_ viewer: Viewer, keys: StoreKeys, in database: Database) throws {
        self.database = database
        self.viewer = viewer
        self.keys = keys
        byNumber = try RowStatement(database, sql: EligibilityQuery.byNumber)
        byBirth = try RowStatement(database, sql: EligibilityQuery.byBirth)
        members = try EligibleMemberQuery(viewer, in: database)
        policies = try PolicyPeople(viewer, in: database)
        byNumber.bind(viewer.profilesText, at: byNumber.place(of: "profiles"))
    }

    func answer(_ question: EligibilityQuestion) throws -> EligibilityAnswer {
        let day = question.asOf ?? viewer.asOf
        if let problem = question.problem(day: day, today: viewer.today) { return EligibilityAnswer(.error, problem) }
        let birth = question.birthOn?.description ?? ""
        if let number = question.memberID {
            return try answer(question, number: number, birth: birth, day: day)
        }
        let matched = try candidates(named: NameKey(question.lastName ?? ""), bornOn: birth)
        let found = try matched.compactMap { try member($0, on: day) }
        guard let first = question.firstName.map(NameKey.init) else { return Self.answer(found) }
        return Self.answer(found.filter { first.matches($0.firstName) })
    }

    private func answer(
        _ question: EligibilityQuestion, number: String, birth: String, day: CalendarDate
    ) throws -> EligibilityAnswer {
        let family = try candidates(numbered: number)
        let name = question.lastName.map(NameKey.init)
        let born = family.filter { $0.birthOn == birth }
        let fitting = born.filter { name?.matches($0.lastName) ?? true }
        var found = try fitting.compactMap { try member($0.id, on: day) }
        if found.count > 1, let first = question.firstName.map(NameKey.init) {
            // A number and a birth date name a person better than a first name does, which may be a short form.
            let narrowed = found.filter { first.matches($0.firstName) }
            if !narrowed.isEmpty { found = narrowed }
        }
        guard found.isEmpty else { return Self.answer(found) }
        if try born.contains(where: { try member($0.id, on: day) != nil }) {
            return EligibilityAnswer(.notFound, .nameDiffers)
        }
        let isKnown = try family.contains { try member($0.id, on: day) != nil }
        return EligibilityAnswer(.notFound, isKnown ? .birthDateDiffers : .noMatch)
    }

    private static func answer(_ found: [EligibleMember]) -> EligibilityAnswer {
        let found = EligibleMember.merging(found)
        switch found.count {
        case 0: return EligibilityAnswer(.notFound, .noMatch)
        case 1: return EligibilityAnswer(found[0])
        default:
            return EligibilityAnswer(
                ambiguous: found.sorted {
                    ($0.name, $0.subscriberNumber, $0.person.auditText)
                        < ($1.name, $1.subscriberNumber, $1.person.auditText)
                })
        }
    }

    /// The member as the profile may see him on a day; `nil` where it may not.
    func member(_ person: CoveredPerson, on day: CalendarDate) throws -> EligibleMember? {
        guard case .member(let id) = person else { return try policies.member(person, on: day) }
        return try members.member(id, on: day)
    }

    /// Members with a number; nine digits that can be an SSN also find the family whose number was made of it (`PersonNumber`).
    func candidates(numbered text: String) throws -> [Candidate] {
        guard let plain = MemberNumber.plain(text) else { return [] }
        var found: [Candidate] = []
        try collect(plain, into: &found)
        let made = PersonNumber.kept(text, keys: keys)
        if made != text, let plain = MemberNumber.plain(made) { try collect(plain, into: &found) }
        return found
    }

    private func collect(_ number: String, into found: inout [Candidate]) throws {
        byNumber.bind(number, at: byNumber.place(of: "number"))
        try byNumber.run {
            let id = CoveredPerson.member(byNumber.integer(0))
            guard !found.contains(where: { $0.id == id }) else { return }
            found.append(
                Candidate(
                    id: id, birthOn: byNumber.text(1), lastName: byNumber.text(2) ?? "", firstName: byNumber.text(3),
                    isSubscriber: byNumber.bytes(4).elementsEqual("self".utf8)))
        }
        for candidate in try policies.candidates(numbered: number)
        where !found.contains(where: { $0.id == candidate.id }) {
            found.append(candidate)
        }
    }

    private func candidates(named name: NameKey, bornOn birth: String) throws -> [CoveredPerson] {
        byBirth.bind(birth, at: byBirth.place(of: "birth"))
        var found: [CoveredPerson] = []
        try byBirth.run {
            if name.matches(byBirth.bytes(1)) { found.append(.member(byBirth.integer(0))) }
        }
        return try found + policies.candidates(named: name, bornOn: birth)
    }
}
