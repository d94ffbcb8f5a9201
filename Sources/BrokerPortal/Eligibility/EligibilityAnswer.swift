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
    let parentGroup: String
    let suffix: String
    let groupName: String
}

/// A member in the profile's groups who fits a question.
struct EligibleMember: Equatable {
    let id: Int64
    let lastName: String
    let firstName: String?
    let subscriberNumber: String
    let memberNumber: String?
    let relationship: String
    let gender: String?
    let birthOn: String?
    let diedOn: String?
    /// Those that count on the day, the one that counts most first; never empty.
    var coverages: [EligibleCoverage]

    var isSubscriber: Bool { relationship == "self" }
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
