public import Tabular

extension GroupQuote {
    /// What a proposal shows.
    public struct Detail: Sendable {
        /// Whether there is a section a plan with every member's line.
        public var members = true
        /// Whether the names of the census are shown.
        public var names = false

        /// Every member's line, without names.
        public init() {}
    }

    /// The quote as sections: its terms, the plans side by side, the employees side by side by plan, composite rates, and a section a plan.
    public func sections(_ detail: Detail = Detail()) -> [Section] {
        let keys = planKeys
        var sections = [summary, plansSection, employeesSection(keys)]
        if terms.composite != nil { sections.append(compositeSection) }
        guard detail.members else { return sections }
        return sections + zip(plans, keys).map { membersSection($0, key: $1, names: detail.names) }
    }

    private var summary: Section {
        let columns = [
            Column(key: "effective_date", title: "Effective Date", type: .date),
            Column(key: "state", title: "State", type: .text),
            Column(key: "rating_area", title: "Rating Area", type: .identifier),
            Column(key: "rating_area_name", title: "Rating Area Covers", type: .text),
            Column(key: "employees", title: "Employees", type: .integer),
            Column(key: "covered_employees", title: "Covered Employees", type: .integer),
            Column(key: "members", title: "Covered Members", type: .integer),
            Column(key: "rating", title: "Rating", type: .text),
            Column(key: "tobacco", title: "Tobacco", type: .text),
            Column(key: "contribution", title: "Employer Contribution", type: .text),
            Column(key: "age_factors", title: "Age Factors", type: .text),
        ]
        var section = Section(key: "proposal", title: "Proposal", columns: columns, isObject: true)
        let row = RowBuffer()
        row.append(terms.effective)
        row.append(terms.state.code)
        row.append(terms.area.map(String.init))
        row.append(terms.state == .california ? terms.area.flatMap { RatingArea(number: $0)?.name } : nil)
        row.append(census.families.count)
        row.append(census.covered.count)
        row.append(census.covered.reduce(0) { $0 + $1.members.count })
        row.append(ratingText)
        row.append(
            terms.state.allowsTobacco
                ? "by the plans' tobacco factors, from age 21" : "not allowed to change premiums in \(terms.state.code)"
        )
        row.append(contributionText)
        row.append(plans.allSatisfy(\.plan.hasTable) ? "the plans' own rate tables" : AgeCurve.source)
        section.append(row)
        return section
    }

    private var ratingText: String {
        let rule = "by member, with the three oldest children under 21; each premium rounded half up to the cent"
        switch terms.composite {
        case nil: return rule
        case .average: return "\(rule); then averaged over members aged 21 or older and members under 21"
        case .tiers: return "\(rule); then averaged over employees, spouses, and families' children"
        }
    }

    private var contributionText: String? {
        guard let given = terms.contribution else { return nil }
        let reference = given.referencePlan.map { ", percentages of plan \($0)" } ?? ""
        return "\(given.employee) for employees, \(given.dependents) for dependents\(reference)"
    }

    private var plansSection: Section {
        var columns = [
            Column(key: "carrier", title: "Carrier", type: .text),
            Column(key: "plan_id", title: "Plan ID", type: .identifier),
            Column(key: "plan_name", title: "Plan Name", type: .text),
            Column(key: "plan_type", title: "Plan Type", type: .text),
            Column(key: "metal", title: "Metal", type: .text),
            Column(key: "rate_at_21", title: "Rate at 21", type: .amount),
            Column(key: "monthly_premium", title: "Monthly Premium", type: .amount),
        ]
        if terms.composite != nil {
            columns.append(Column(key: "member_premium", title: "Sum of Members", type: .amount))
            columns.append(Column(key: "rounding", title: "Rounding", type: .amount))
        }
        if terms.contribution != nil {
            columns.append(Column(key: "employer_pays", title: "Employer Pays", type: .amount))
            columns.append(Column(key: "employees_pay", title: "Employees Pay", type: .amount))
        }
        columns.append(Column(key: "annual_premium", title: "Annual Premium", type: .amount))
        var section = Section(key: "plans", title: "Plans", columns: columns, isObject: false)
        let row = RowBuffer()
        for quote in plans {
            row.removeAll()
            row.append(quote.plan.carrier.isEmpty ? nil : quote.plan.carrier)
            for text in [quote.plan.id, quote.plan.name, quote.plan.type, quote.plan.metal] { row.append(text) }
            row.append(quote.plan.rateAt21.map { Int($0) })
            row.append(integer: quote.chargedTotal)
            if terms.composite != nil {
                row.append(integer: quote.memberTotal)
                row.append(integer: quote.chargedTotal - quote.memberTotal)
            }
            if terms.contribution != nil {
                row.append(integer: quote.employerTotal)
                row.append(integer: quote.chargedTotal - quote.employerTotal)
            }
            row.append(integer: quote.chargedTotal * 12)
            section.append(row)
        }
        return section
    }
}
