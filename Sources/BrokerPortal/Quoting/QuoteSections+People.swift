internal import Tabular

extension GroupQuote {
    /// A key a plan that is unique among them: its id in snake_case.
    var planKeys: [String] {
        var seen: [String: Int] = [:]
        return plans.enumerated().map { index, quote in
            let plain = CSVFeed.normalized(quote.plan.id)
            let key = plain.isEmpty ? "plan\(index + 1)" : plain
            seen[key, default: 0] += 1
            return seen[key] == 1 ? key : "\(key)__\(seen[key] ?? 0)"
        }
    }

    static let employeeTable: ValueTable<(place: Int, family: CensusFamily)> = [
        ValueColumn("employee_id", "Employee", .identifier) { $0.family.employeeID },
        ValueColumn("tier", "Tier", .text) { $0.family.tier.title },
        ValueColumn("members", "Members", .integer) { $0.family.members.count },
    ]

    /// The employees who take coverage, with what each costs in every plan.
    func employeesSection(_ keys: [String]) throws -> Section {
        var table = Self.employeeTable
        for (quote, key) in zip(plans, keys) {
            table = table + [ValueColumn("premium_\(key)", quote.plan.name, .amount) { quote.charged[$0.place].total }]
            guard terms.contribution != nil else { continue }
            table =
                table + [
                    ValueColumn("employee_pays_\(key)", "Employee Pays", .amount) {
                        quote.charged[$0.place].total - quote.employer[$0.place]
                    }
                ]
        }
        let families = census.covered.enumerated().map { (place: $0.offset, family: $0.element) }
        return try Section(key: "employees", title: "Employees", table, families)
    }

    /// A tier, or a kind of member, in a plan.
    struct CompositeLine {
        let plan: QuotePlan
        let title: String
        let count: Int64
        let premium: Int64?
    }

    static let compositeTable: ValueTable<CompositeLine> = [
        ValueColumn("plan_id", "Plan ID", .identifier) { $0.plan.id },
        ValueColumn("plan_name", "Plan Name", .text) { $0.plan.name },
        ValueColumn("tier", "Tier", .text) { $0.title }, ValueColumn("count", "Count", .integer) { $0.count },
        ValueColumn("premium", "Composite Premium", .amount) { $0.premium },
        ValueColumn("total", "Total", .amount) { $0.count * ($0.premium ?? 0) },
    ]

    /// What each tier, or each kind of member, pays in every plan.
    var compositeSection: Section {
        get throws {
            let lines = plans.flatMap { quote in
                compositeLines(quote).map {
                    CompositeLine(plan: quote.plan, title: $0.title, count: $0.count, premium: $0.premium)
                }
            }
            return try Section(key: "composite", title: "Composite", Self.compositeTable, lines)
        }
    }

    private func compositeLines(_ quote: PlanQuote) -> [(title: String, count: Int64, premium: Int64?)] {
        guard let rates = quote.composite else { return [] }
        guard rates.method == .tiers else {
            return [(CompositeRates.Part.adult, "Member of 21 or older"), (.minor, "Member under 21")].compactMap {
                part, title in rates.parts[part].map { (title, $0.count, $0.rate) }
            }
        }
        return CoverageTier.allCases.filter { $0 != .waived }.map { tier in
            let count = census.covered.count { $0.tier == tier }
            return (tier.title, Int64(count), rates.premium(of: tier))
        }
    }

    /// A member's line in one plan.
    struct MemberLine {
        let employee: String
        let plan: QuotePlan
        let rated: RatedMember
    }

    private static let memberTable: ValueTable<MemberLine> = [
        ValueColumn("employee_id", "Employee", .identifier) { $0.employee },
        ValueColumn("name", "Name", .text) { $0.rated.member.name },
        ValueColumn("relationship", "Relationship", .text) { $0.rated.member.relationship.rawValue },
        ValueColumn("age", "Age", .integer) { $0.rated.age },
        ValueColumn("age_factor", "Age Factor", .identifier) {
            $0.plan.hasTable ? nil : AgeCurve.text(age: $0.rated.age)
        },
        ValueColumn("charged", "Charged", .text) { $0.rated.isCharged ? "yes" : "no" },
        ValueColumn("premium", "Premium", .amount) { $0.rated.premium },
    ]

    /// Every member's line in one plan.
    func membersSection(_ quote: PlanQuote, key: String, names: Bool) throws -> Section {
        let keys = Self.memberTable.columns.map(\.key).filter { names || $0 != "name" }
        let lines = zip(census.covered, quote.members).flatMap { family, members in
            members.map { MemberLine(employee: family.employeeID, plan: quote.plan, rated: $0) }
        }
        return try Section(
            key: "members_\(key)", title: quote.plan.name, Self.memberTable.selecting(keys), lines)
    }
}
