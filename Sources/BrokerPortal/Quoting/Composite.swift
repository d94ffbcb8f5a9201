/// How the premiums of a group are averaged, so that a family's premium does not depend on its own ages.
public enum CompositeMethod: String, CaseIterable, Sendable {
    /// One amount for everybody of 21 or older, one for everybody under 21: average enrollee premium amounts (45 CFR 147.102(c)(3)).
    case average
    /// Four amounts: employee only, with spouse, with children, family.
    case tiers
}

/// The composite rates of a group in one plan.
///
/// The premium that the members make together is divided by kinds of members: for `average` those of 21 or older and those under 21 who are
/// charged; for `tiers` employees, spouses, and the children of a family as one. Each kind's premium is divided by its number and rounded to the cent, a half up, and a family pays the
/// sum of its kinds. So the group pays what its members would, but for at most half a cent for each that was counted.
public struct CompositeRates: Sendable {
    /// How it was averaged.
    public let method: CompositeMethod
    let parts: [Part: Share]

    enum Part: CaseIterable {
        case adult, minor
        case employee, spouse, children
    }

    struct Share {
        var count: Int64 = 0
        var total: Int64 = 0
        var rate: Int64 { count == 0 ? 0 : DecimalText.halfUp(total, count) }
    }

    init(_ method: CompositeMethod, families: [[RatedMember]]) {
        self.method = method
        var parts: [Part: Share] = [:]
        for family in families {
            var hasChildren = false
            for member in family where member.isCharged {
                let part = CompositeRates.part(of: member, method)
                // A family's children count as one, however many they are.
                parts[part, default: Share()].count += part == .children && hasChildren ? 0 : 1
                parts[part, default: Share()].total += member.premium
                hasChildren = hasChildren || part == .children
            }
        }
        self.parts = parts
    }

    /// What a family pays.
    func premium(of family: [RatedMember]) -> FamilyPremium {
        var employee: Int64 = 0
        var dependents: Int64 = 0
        var hasChildren = false
        for member in family where member.isCharged {
            let part = CompositeRates.part(of: member, method)
            if part == .children, hasChildren { continue }
            hasChildren = hasChildren || part == .children
            if member.member.relationship == .employee { employee += rate(part) } else { dependents += rate(part) }
        }
        return FamilyPremium(employee: employee, dependents: dependents)
    }

    /// What a tier pays; `nil` where nobody in the group gives a part of it its rate.
    func premium(of tier: CoverageTier) -> Int64? {
        var needed: [Part] = [.employee]
        if tier.hasSpouse { needed.append(.spouse) }
        if tier.hasChildren { needed.append(.children) }
        guard needed.allSatisfy({ parts[$0] != nil }) else { return nil }
        return needed.reduce(0) { $0 + rate($1) }
    }

    func rate(_ part: Part) -> Int64 { parts[part]?.rate ?? 0 }

    private static func part(of member: RatedMember, _ method: CompositeMethod) -> Part {
        guard method == .tiers else { return member.age >= 21 ? .adult : .minor }
        switch member.member.relationship {
        case .employee: return .employee
        case .spouse: return .spouse
        case .child: return .children
        }
    }
}
