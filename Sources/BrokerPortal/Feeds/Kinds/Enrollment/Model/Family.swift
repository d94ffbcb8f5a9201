internal import Foundation
internal import Tabular

/// The people who share a subscriber number with a carrier, as they are known and as a file changes them: pure values, without a store.
struct Family {
    /// The suffixes of an employer that are not `group`.
    typealias Siblings = (_ group: Int64) throws -> Set<Int64>

    let number: String
    private(set) var persons: [Person]
    /// What could not be used, with its place.
    private(set) var rejects: [(place: String, reject: RowReject)] = []
    /// What a person should look at.
    private(set) var notes: [(place: String, note: StatementNote)] = []

    init(number: String, persons: [Person]) {
        self.number = number
        self.persons = persons
    }

    /// Applies what one file says of the family. A statement that cannot be used leaves its person as it was.
    ///
    /// - Parameters:
    ///   - endsDependents: whether the coverage of dependents ends with the subscriber's.
    mutating func apply(
        _ statements: [MemberStatement], _ context: StatementContext, endsDependents: Bool, siblings: Siblings
    ) throws {
        let before = SubscriberLines(persons)
        // The subscriber first: what the others are is told from there.
        let ordered = statements.filter(\.person.isSubscriber) + statements.filter { !$0.person.isSubscriber }
        let targets = try find(ordered)
        let stated = Family.stated(zip(ordered, targets))
        for (statement, target) in zip(ordered, targets) {
            guard let target else { continue }
            var own = context
            own.stated = stated[target] ?? [:]
            let former = persons[target]
            do {
                try apply(statement, to: target, own, siblings)
            } catch let reject as RowReject {
                persons[target] = former
                rejects.append((statement.place(reject.segment), reject))
            }
        }
        followSubscriber(before, Set(targets.compactMap { $0 }), ordered, stated, context, endsDependents)
        // A person for whom nothing could be used is none.
        persons.removeAll { $0.id == nil && !$0.isListed }
    }

    private mutating func apply(
        _ statement: MemberStatement, to target: Int, _ context: StatementContext, _ siblings: Siblings
    ) throws {
        var person = persons[target]
        if person.id == nil, !person.isListed, isOnlyAnEnd(statement) {
            return try leaveOut(statement, context)
        }
        var found = statement.notes
        person.take(statement.person)
        for span in statement.spans where span.action != .ignore {
            found += try person.apply(span, context, siblings: siblings(span.group))
        }
        if statement.spans.isEmpty, let whole = statement.whole {
            persons[target] = person
            try apply(whole, to: target, context)
        } else {
            persons[target] = person
        }
        notes += found.map { (statement.place($0.segment), $0) }
    }

    private func isOnlyAnEnd(_ statement: MemberStatement) -> Bool {
        if statement.spans.isEmpty { return statement.whole != nil }
        return statement.spans.allSatisfy { [.end, .delete].contains($0.action) }
    }

    /// An end of somebody who is not known adds nobody. A full file also lists those who have left; a file of changes ends what it should have begun.
    private mutating func leaveOut(_ statement: MemberStatement, _ context: StatementContext) throws {
        let reason = "ends or reinstates a member whom the store does not know"
        guard context.isFull else { throw RowReject(field: "INS03", reason: reason) }
        notes.append((statement.place(nil), StatementNote(field: "INS03", reason: reason + "; left out")))
    }

    /// The places of the people whom the statements are about; new ones are added. `nil` where nobody can be chosen.
    private mutating func find(_ statements: [MemberStatement]) throws -> [Int?] {
        var identities: [String: Set<String>] = [:]
        for statement in statements {
            guard let number = statement.person[.memberNumber] else { continue }
            identities[number, default: []].insert(statement.person.identity)
        }
        let known = PersonMatcher(persons, stated: identities)
        var made = MadePersons()
        var taken: [Int: String] = [:]
        return statements.map { statement in
            let person = statement.person
            if let (target, first) = made.find(person) {
                if person.isSubscriber, conflict(PersonMarks(first), person) {
                    return reject(statement, "REF*0F", Family.conflictReason)
                }
                return target
            }
            switch known.match(person) {
            case .person(let index) where taken[index] == nil || taken[index] == person.identity:
                if person.isSubscriber, conflict(PersonMarks(persons[index]), person) {
                    return reject(statement, "REF*0F", Family.conflictReason)
                }
                taken[index] = person.identity
                return index
            case .ambiguous:
                return reject(
                    statement, "NM1*IL", "two members of the family fit; send the SSN or the member number")
            default:
                persons.append(Person())
                made.add(person, at: persons.count - 1)
                return persons.count - 1
            }
        }
    }

    private mutating func reject(_ statement: MemberStatement, _ field: String, _ reason: String) -> Int? {
        rejects.append((statement.place(nil), RowReject(field: field, reason: reason)))
        return nil
    }

    private static let conflictReason =
        "the number belongs to a subscriber with another name and another birth date"

    /// A number that belongs to somebody else: neither the SSN, nor the member number, nor the first name, nor the birth date agrees.
    private func conflict(_ known: PersonMarks, _ statement: PersonStatement) -> Bool {
        if statement.isCorrected || statement.formerFirstName != nil { return false }
        let other = PersonMarks(statement)
        if let one = known.ssnHash, one == other.ssnHash { return false }
        guard known.firstName != other.firstName, let one = known.birthOn, let birth = other.birthOn, one != birth
        else {
            return false
        }
        if let number = other.memberNumber, number == known.memberNumber, number != self.number { return false }
        return true
    }

    /// The plans that the file names, by person.
    private static func stated(
        _ statements: some Sequence<(MemberStatement, Int?)>
    ) -> [Int: [PlanKey: Set<CalendarDate>]] {
        var stated: [Int: [PlanKey: Set<CalendarDate>]] = [:]
        for (statement, target) in statements {
            guard let target else { continue }
            for span in statement.spans where span.action != .ignore {
                var days = stated[target, default: [:]][span.key, default: []]
                if let begin = span.begin { days.insert(begin) }
                stated[target, default: [:]][span.key] = days
            }
        }
        return stated
    }

    // MARK: For the parts in other files

    mutating func note(_ place: String, _ note: StatementNote) { notes.append((place, note)) }

    mutating func change(_ index: Int, _ body: (inout Person) -> Void) { body(&persons[index]) }
}

/// What one person is told from another by.
private struct PersonMarks {
    let firstName: String
    let birthOn: String?
    let memberNumber: String?
    let ssnHash: Data?

    init(_ person: Person) {
        firstName = NameFold.fold(person.fields[.firstName])
        birthOn = person.fields[.birthOn]
        memberNumber = person.fields[.memberNumber]
        ssnHash = person.ssnHash
    }

    init(_ statement: PersonStatement) {
        firstName = NameFold.fold(statement[.firstName])
        birthOn = statement[.birthOn]
        memberNumber = statement[.memberNumber]
        ssnHash = statement.ssnHash
    }
}

/// The people whom a file brings and the store did not know: a person in two suffixes comes twice.
private struct MadePersons {
    private var byIdentity: [String: (Int, PersonStatement)] = [:]
    private var bySSN: [Data: (Int, PersonStatement)] = [:]

    func find(_ person: PersonStatement) -> (Int, PersonStatement)? {
        if let found = byIdentity[person.identity] { return found }
        guard !person.isSubscriber, let hash = person.ssnHash, let found = bySSN[hash] else { return nil }
        return NameFold.fold(found.1[.firstName]) == NameFold.fold(person[.firstName]) ? found : nil
    }

    mutating func add(_ person: PersonStatement, at index: Int) {
        byIdentity[person.identity] = (index, person)
        if let hash = person.ssnHash { bySSN[hash] = (index, person) }
    }
}
