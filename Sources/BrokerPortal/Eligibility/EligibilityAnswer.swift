/// One coverage of a member, as an answer tells of it.
struct EligibleCoverage: Equatable {
    let status: EligibilityStatus
    let reason: EligibilityReason?
    let line: String
    let level: String?
    let effectiveOn: String
    let endedOn: String?
    let planCode: String?
    let planType: String?
    let planName: String?
    /// `nil` for a policy without a group.
    let parentGroup: String?
    let suffix: String?
    let groupName: String?
}

/// A member in the profile's groups, or somebody in one of its policies without a group, who fits a question.
struct EligibleMember: Equatable {
    let person: CoveredPerson
    let lastName: String
    let firstName: String?
    /// Or the policy's number.
    let subscriberNumber: String
    let memberNumber: String?
    let relationship: String
    let gender: String?
    let birthOn: String?
    let diedOn: String?
    /// Those that count on the day, the one that counts most first; never empty.
    var coverages: [EligibleCoverage]

    var isSubscriber: Bool { relationship == "self" }

    /// Those that are in several policies without a group are one: the same names and birth date.
    static func merging(_ members: [EligibleMember]) -> [EligibleMember] {
        var merged: [EligibleMember] = []
        for member in members {
            guard let index = merged.firstIndex(where: { $0.isSamePerson(as: member) }) else {
                merged.append(member)
                continue
            }
            // What is in force counts first, then what came last.
            let coverages = (merged[index].coverages + member.coverages).sorted {
                ($0.status == .covered ? 1 : 0, $0.effectiveOn) > ($1.status == .covered ? 1 : 0, $1.effectiveOn)
            }
            if coverages.first != merged[index].coverages.first { merged[index] = member }
            merged[index].coverages = coverages
        }
        return merged
    }

    private func isSamePerson(as other: EligibleMember) -> Bool {
        guard person.isOfPolicy, other.person.isOfPolicy, let birthOn, birthOn == other.birthOn,
            let first = firstName, let otherFirst = other.firstName
        else { return false }
        return NameKey(lastName) == NameKey(other.lastName) && NameKey(first) == NameKey(otherFirst)
    }
    var name: String { firstName.map { "\(lastName), \($0)" } ?? lastName }
}

/// What came of a question.
struct EligibilityAnswer {
    var status: EligibilityStatus
    var reason: EligibilityReason?
    /// One, several when they are ambiguous, else none.
    var members: [EligibleMember] = []

    init(_ status: EligibilityStatus, _ reason: EligibilityReason?) { (self.status, self.reason) = (status, reason) }

    init(_ member: EligibleMember) {
        status = member.coverages[0].status
        reason = member.coverages[0].reason
        members = [member]
    }

    init(ambiguous members: [EligibleMember]) {
        (status, reason) = (.ambiguous, .severalMatch)
        self.members = members
    }
}
