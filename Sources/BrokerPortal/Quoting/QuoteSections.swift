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

    /// What the sections look like. Columns for contributions, composite rates and names, one for each plan, and a section for each plan's members join
    /// them as asked.
    public static let layouts = [
        SectionLayout(key: "proposal", title: "Proposal", columns: summaryTable.columns, isObject: true),
        SectionLayout(
            key: "plans", title: "Plans",
            columns: (planTable + compositeTotals + contributions + annualPremium).columns),
        SectionLayout(key: "employees", title: "Employees", columns: employeeTable.columns),
        SectionLayout(key: "composite", title: "Composite", columns: compositeTable.columns),
    ]

    /// The quote as sections: its terms, the plans side by side, the employees side by side by plan, composite rates, and a section a plan.
    public func sections(_ detail: Detail = Detail()) throws -> [Section] {
        let keys = planKeys
        var sections = [
            try Section(key: "proposal", title: "Proposal", isObject: true, Self.summaryTable, [self]),
            try plansSection, try employeesSection(keys),
        ]
        if terms.composite != nil { sections.append(try compositeSection) }
        guard detail.members else { return sections }
        return try sections + zip(plans, keys).map { try membersSection($0, key: $1, names: detail.names) }
    }

    private static let summaryTable: ValueTable<GroupQuote> = [
        ValueColumn("effective_date", "Effective Date", .date) { $0.terms.effective },
        ValueColumn("state", "State", .text) { $0.terms.state.code },
        ValueColumn("rating_area", "Rating Area", .identifier) { $0.terms.area.map(String.init) },
        ValueColumn("rating_area_name", "Rating Area Covers", .text) { $0.areaName },
        ValueColumn("employees", "Employees", .integer) { $0.census.families.count },
        ValueColumn("covered_employees", "Covered Employees", .integer) { $0.census.covered.count },
        ValueColumn("members", "Covered Members", .integer) { $0.census.covered.reduce(0) { $0 + $1.members.count } },
        ValueColumn("rating", "Rating", .text) { $0.ratingText },
        ValueColumn("tobacco", "Tobacco", .text) { $0.tobaccoText },
        ValueColumn("contribution", "Employer Contribution", .text) { $0.contributionText },
        ValueColumn("age_factors", "Age Factors", .text) { $0.ageFactorsText },
    ]

    private var areaName: String? {
        terms.state == .california ? terms.area.flatMap { RatingArea(number: $0)?.name } : nil
    }

    private var tobaccoText: String {
        terms.state.allowsTobacco
            ? "by the plans' tobacco factors, from age 21" : "changes no premium in \(terms.state.code)"
    }

    private var ageFactorsText: String {
        plans.allSatisfy(\.plan.hasTable) ? "the plans' own rate tables" : AgeCurve.source
    }

    private var ratingText: String {
        let rule = "by member, the three oldest children under 21, each premium rounded to the cent, a half up"
        switch terms.composite {
        case nil: return rule
        case .average: return "\(rule); then averaged over members of 21 or older and members under 21"
        case .tiers: return "\(rule); then averaged over employees, spouses, and families' children"
        }
    }

    private var contributionText: String? {
        guard let given = terms.contribution else { return nil }
        let reference = given.referencePlan.map { ", percentages of plan \($0)" } ?? ""
        return "\(given.employee) for employees, \(given.dependents) for dependents\(reference)"
    }

    private var plansSection: Section {
        get throws {
            var table = Self.planTable
            if terms.composite != nil { table = table + Self.compositeTotals }
            if terms.contribution != nil { table = table + Self.contributions }
            return try Section(key: "plans", title: "Plans", table + Self.annualPremium, plans)
        }
    }

    private static let planTable: ValueTable<PlanQuote> = [
        ValueColumn("carrier", "Carrier", .text) { $0.plan.carrier.isEmpty ? nil : $0.plan.carrier },
        ValueColumn("plan_id", "Plan ID", .identifier) { $0.plan.id },
        ValueColumn("plan_name", "Plan Name", .text) { $0.plan.name },
        ValueColumn("plan_type", "Plan Type", .text) { $0.plan.type },
        ValueColumn("metal", "Metal", .text) { $0.plan.metal },
        ValueColumn("rate_at_21", "Rate at 21", .amount) { $0.plan.rateAt21 },
        ValueColumn("monthly_premium", "Monthly Premium", .amount) { $0.chargedTotal },
    ]

    private static let compositeTotals: ValueTable<PlanQuote> = [
        ValueColumn("member_premium", "Sum of Members", .amount) { $0.memberTotal },
        ValueColumn("rounding", "Rounding", .amount) { $0.chargedTotal - $0.memberTotal },
    ]

    private static let contributions: ValueTable<PlanQuote> = [
        ValueColumn("employer_pays", "Employer Pays", .amount) { $0.employerTotal },
        ValueColumn("employees_pay", "Employees Pay", .amount) { $0.chargedTotal - $0.employerTotal },
    ]

    private static let annualPremium: ValueTable<PlanQuote> = [
        ValueColumn("annual_premium", "Annual Premium", .amount) { $0.chargedTotal * 12 }
    ]
}
