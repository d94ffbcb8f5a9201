internal import Foundation

/// Finds the person of a family that a statement is about: by SSN, then by member number, then by name, birth date and relationship.
///
/// Twins and brothers stay apart; a relationship, a name or a birth date that is put right stays the same person.
struct PersonMatcher {
    enum Match: Equatable {
        case person(Int)
        case nobody
        /// Two people fit.
        case ambiguous
    }

    private let persons: [Person]
    private var bySSN: [Data: [Int]] = [:]
    private var byNumber: [String: [Int]] = [:]
    private var byFirstName: [String: [Int]] = [:]
    private var byBirth: [String: [Int]] = [:]
    /// How many different people of the file at hand give a member number.
    private let stated: [String: Set<String>]

    init(_ persons: [Person], stated: [String: Set<String>]) {
        self.persons = persons
        self.stated = stated
        for (index, person) in persons.enumerated() {
            if let hash = person.ssnHash { bySSN[hash, default: []].append(index) }
            if let number = person.fields[.memberNumber] { byNumber[number, default: []].append(index) }
            byFirstName[NameFold.fold(person.fields[.firstName]), default: []].append(index)
            if let birth = person.fields[.birthOn] { byBirth[birth, default: []].append(index) }
        }
    }

    func match(_ statement: PersonStatement) -> Match {
        if statement.isSubscriber {
            return persons.firstIndex(where: \.isSubscriber).map { .person($0) } ?? .nobody
        }
        for step in [bySSN, byFormerIdentity, byNumber, byName, byCorrectedName, byCorrectedBirth] {
            let found = step(statement)
            if found != .nobody { return found }
        }
        return .nobody
    }

    private func choose(_ indices: [Int]) -> Match {
        guard let first = indices.first else { return .nobody }
        return indices.count == 1 ? .person(first) : .ambiguous
    }

    private func bySSN(_ statement: PersonStatement) -> Match {
        guard let hash = statement.ssnHash else { return .nobody }
        let found = (bySSN[hash] ?? []).filter { !persons[$0].isSubscriber }
        if found.count < 2 { return choose(found) }
        return choose(found.filter { isNamed(persons[$0], statement) })
    }

    private func byFormerIdentity(_ statement: PersonStatement) -> Match {
        guard statement.isCorrected || statement.formerFirstName != nil || statement.formerBirthOn != nil else {
            return .nobody
        }
        let first = NameFold.fold(statement.formerFirstName ?? statement[.firstName])
        let birth = statement.formerBirthOn ?? statement[.birthOn]
        return choose(
            (byFirstName[first] ?? []).filter {
                !persons[$0].isSubscriber && (birth == nil || persons[$0].fields[.birthOn] == birth)
            })
    }

    /// A number counts where it is one person's: many senders give a whole family one number.
    private func byNumber(_ statement: PersonStatement) -> Match {
        guard let number = statement[.memberNumber], (stated[number]?.count ?? 0) < 2,
            let found = byNumber[number], found.count == 1, let only = found.first
        else { return .nobody }
        let person = persons[only]
        guard !person.isSubscriber, !contradicts(person, statement) else { return .nobody }
        let sameName = isNamed(person, statement)
        let sameBirth = person.fields[.birthOn] == statement[.birthOn] || statement[.birthOn] == nil
        guard sameName || (sameBirth && !statement.isAddition) else { return .nobody }
        return .person(only)
    }

    private func byName(_ statement: PersonStatement) -> Match {
        let found = (byFirstName[NameFold.fold(statement[.firstName])] ?? []).filter {
            !persons[$0].isSubscriber && !contradicts(persons[$0], statement)
                && persons[$0].fields[.birthOn] == statement[.birthOn]
        }
        let same = found.filter { persons[$0].fields[.relationship] == statement.relationship }
        return choose(same.isEmpty ? found : same)
    }

    /// The same birth date, relationship and birth order: a twin's order tells which of the two it is, whatever the name.
    private func byCorrectedName(_ statement: PersonStatement) -> Match {
        guard let birth = statement[.birthOn], let order = statement[.birthOrder], !statement.isAddition else {
            return .nobody
        }
        return choose(
            (byBirth[birth] ?? []).filter {
                persons[$0].fields[.birthOrder] == order && !contradicts(persons[$0], statement)
                    && persons[$0].fields[.relationship] == statement.relationship
            })
    }

    /// The same name and relationship, and a birth date that differs or was not known. A new person of the same name is another one.
    private func byCorrectedBirth(_ statement: PersonStatement) -> Match {
        guard statement[.firstName] != nil else { return .nobody }
        let found = (byFirstName[NameFold.fold(statement[.firstName])] ?? []).filter {
            !persons[$0].isSubscriber && !contradicts(persons[$0], statement)
                && persons[$0].fields[.relationship] == statement.relationship
                && (!statement.isAddition || persons[$0].fields[.birthOn] == nil || statement[.birthOn] == nil)
        }
        return choose(found)
    }

    private func isNamed(_ person: Person, _ statement: PersonStatement) -> Bool {
        NameFold.fold(person.fields[.firstName]) == NameFold.fold(statement[.firstName])
    }

    /// Two SSNs, two member numbers of one person each, or two birth orders are two people.
    private func contradicts(_ person: Person, _ statement: PersonStatement) -> Bool {
        if let one = person.ssnHash, let other = statement.ssnHash, one != other {
            // The SSN itself may be put right, where all else agrees.
            return
                !(isNamed(person, statement) && person.fields[.birthOn] == statement[.birthOn]
                && person.fields[.relationship] == statement.relationship && !statement.isAddition)
        }
        if let one = person.fields[.birthOrder], let other = statement[.birthOrder], one != other { return true }
        return false
    }
}
