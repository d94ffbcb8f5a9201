/// A member of a family with a premium in one plan.
public struct RatedMember: Sendable {
    /// Who it is.
    public let member: CensusMember
    /// Full years on the effective date.
    public let age: Int
    /// Whether the person is charged: not the fourth and further children under 21.
    public let isCharged: Bool
    /// Cents a month; 0 where the person is not charged.
    public let premium: Int64
}

/// Rates a family in a plan, member by member (45 CFR 147.102(c)(1)): everybody of 21 or older is charged, of the children under 21 the three oldest.
///
/// An employee or spouse under 21 is no child, and charged. The oldest is he who was born first, and of two born on one day the one whom the census has first.
struct FamilyRating {
    static let chargedChildren = 3

    let plan: QuotePlan
    let terms: QuoteTerms

    /// - Throws: `BrokerError` of kind `badData` where the plan's table lacks an age.
    func members(of family: CensusFamily) throws -> [RatedMember] {
        let young = family.members.filter { $0.relationship == .child && $0.birthOn.age(on: terms.effective) < 21 }
        let oldest = young.sorted { ($0.birthOn, $0.line) < ($1.birthOn, $1.line) }
        let free = Set(oldest.dropFirst(FamilyRating.chargedChildren).map(\.line))
        return try family.members.map { member in
            let age = member.birthOn.age(on: terms.effective)
            let isCharged = !free.contains(member.line)
            return RatedMember(
                member: member, age: age, isCharged: isCharged, premium: isCharged ? try premium(member, age: age) : 0)
        }
    }

    /// Tobacco counts only for those who may use it by law: from 21 on (21 U.S.C. 387f(d)(5)).
    private func premium(_ member: CensusMember, age: Int) throws -> Int64 {
        let usesTobacco = member.usesTobacco && age >= 21
        guard let premium = plan.premium(age: age, usesTobacco: usesTobacco) else {
            throw BrokerError(
                .rateMissing,
                "the rate table of plan \(plan.id) has no rate for age \(AgeBand(age: age))",
                hint: "a table needs the ages \(AgeBand.all[0]), 15 to 63, and \(AgeBand.all[AgeBand.all.count - 1])")
        }
        return premium
    }
}
