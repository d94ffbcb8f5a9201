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

    /// The employees who take coverage, with what each costs in every plan.
    func employeesSection(_ keys: [String]) -> Section {
        var columns = [
            Column(key: "employee_id", title: "Employee", type: .identifier),
            Column(key: "tier", title: "Tier", type: .text),
            Column(key: "members", title: "Members", type: .integer),
        ]
        for (quote, key) in zip(plans, keys) {
            columns.append(Column(key: "premium_\(key)", title: quote.plan.name, type: .amount))
            guard terms.contribution != nil else { continue }
            columns.append(Column(key: "employee_pays_\(key)", title: "Employee Pays", type: .amount))
        }
        var section = Section(key: "employees", title: "Employees", columns: columns, isObject: false)
        let row = RowBuffer()
        for (index, family) in census.covered.enumerated() {
            row.removeAll()
            row.append(family.employeeID)
            row.append(family.tier.title)
            row.append(family.members.count)
            for quote in plans {
                row.append(integer: quote.charged[index].total)
                guard terms.contribution != nil else { continue }
                row.append(integer: quote.charged[index].total - quote.employer[index])
            }
            section.append(row)
        }
        return section
    }

    /// What each tier, or each kind of member, pays in every plan.
    var compositeSection: Section {
        let columns = [
            Column(key: "plan_id", title: "Plan ID", type: .identifier),
            Column(key: "plan_name", title: "Plan Name", type: .text),
            Column(key: "tier", title: "Tier", type: .text),
            Column(key: "count", title: "Count", type: .integer),
            Column(key: "premium", title: "Composite Premium", type: .amount),
            Column(key: "total", title: "Total", type: .amount),
        ]
        var section = Section(key: "composite", title: "Composite", columns: columns, isObject: false)
        let row = RowBuffer()
        for quote in plans {
            for line in compositeLines(quote) {
                row.removeAll()
                row.append(quote.plan.id)
                row.append(quote.plan.name)
                row.append(line.title)
                row.append(integer: line.count)
                row.append(line.premium.map { Int($0) })
                row.append(integer: line.count * (line.premium ?? 0))
                section.append(row)
            }
        }
        return section
    }

    private func compositeLines(_ quote: PlanQuote) -> [(title: String, count: Int64, premium: Int64?)] {
        guard let rates = quote.composite else { return [] }
        guard rates.method == .tiers else {
            return [(CompositeRates.Part.adult, "Member 21 or older"), (.minor, "Member under 21")].compactMap {
                part, title in rates.parts[part].map { (title, $0.count, $0.rate) }
            }
        }
        return CoverageTier.allCases.filter { $0 != .waived }.map { tier in
            let count = census.covered.count { $0.tier == tier }
            return (tier.title, Int64(count), rates.premium(of: tier))
        }
    }

    /// Every member's line in one plan.
    func membersSection(_ quote: PlanQuote, key: String, names: Bool) -> Section {
        var columns = [
            Column(key: "employee_id", title: "Employee", type: .identifier),
            Column(key: "relationship", title: "Relationship", type: .text),
            Column(key: "age", title: "Age", type: .integer),
            Column(key: "age_factor", title: "Age Factor", type: .identifier),
            Column(key: "charged", title: "Charged", type: .text),
            Column(key: "premium", title: "Premium", type: .amount),
        ]
        if names { columns.insert(Column(key: "name", title: "Name", type: .text), at: 1) }
        var section = Section(key: "members_\(key)", title: quote.plan.name, columns: columns, isObject: false)
        let row = RowBuffer()
        for (family, members) in zip(census.covered, quote.members) {
            for rated in members {
                row.removeAll()
                row.append(family.employeeID)
                if names { row.append(rated.member.name) }
                row.append(rated.member.relationship.rawValue)
                row.append(rated.age)
                row.append(quote.plan.hasTable ? nil : AgeCurve.text(age: rated.age))
                row.append(rated.isCharged ? "yes" : "no")
                row.append(integer: rated.premium)
                section.append(row)
            }
        }
        return section
    }
}
