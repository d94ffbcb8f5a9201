public import ByteStreams

/// A small group's monthly premiums in several plans, side by side.
public struct GroupQuote: Sendable {
    /// For when, where and how.
    public let terms: QuoteTerms
    /// The people.
    public let census: Census
    /// The plans in the order of their file.
    public let plans: [PlanQuote]

    /// The columns of a census.
    public static let censusColumns = (needed: CensusReader.required, optional: CensusReader.optional)
    /// The columns of a plans file.
    public static let planColumns = (needed: PlanRow.required, optional: PlanRow.optional)

    /// What the files had to say of single rows, and the quote where all could be used.
    public struct Reading: Sendable {
        /// The quote; `nil` when a row could not be used.
        public let quote: GroupQuote?
        /// Findings of the census.
        public let census: [FeedFinding]
        /// Findings of the plans.
        public let plans: [FeedFinding]
    }

    /// Reads a census and a plans file and computes the quote. It needs no store.
    ///
    /// - Parameters:
    ///   - names: how the files are named in errors.
    /// - Throws: `BrokerError`: `badData` for a file that cannot be read as a whole, or a table without an age; `usage` where the rating area is missing or the
    ///   reference plan is none of the plans.
    public static func read(
        census: ByteSource, plans: ByteSource, names: (census: String, plans: String), terms: QuoteTerms
    ) throws -> Reading {
        var people = CensusReader(effective: terms.effective, fileName: names.census)
        let group = try people.read(census)
        var rates = PlansReader(terms: terms, fileName: names.plans)
        let offered = try rates.read(plans)
        let isSound = !(people.findings + rates.findings).contains { $0.severity == .reject }
        return Reading(
            quote: isSound ? try GroupQuote(terms: terms, census: group, plans: offered) : nil,
            census: people.findings, plans: rates.findings)
    }

    init(terms: QuoteTerms, census: Census, plans offered: [QuotePlan]) throws {
        self.terms = terms
        self.census = census
        let quotes = try offered.map { try PlanQuote($0, census: census, terms: terms) }
        guard let contribution = terms.contribution else {
            plans = quotes
            return
        }
        let reference = try contribution.referencePlan.map { id in
            let matches = quotes.filter { $0.plan.id == id }
            guard matches.count == 1 else {
                throw BrokerError(
                    .referencePlanUnknown,
                    "the reference plan '\(id)' is not one of the plans that are quoted",
                    hint: "one of \(offered.map(\.id).joined(separator: ", "))")
            }
            return matches[0]
        }
        plans = quotes.map { $0.paid(contribution, reference: reference ?? $0) }
    }
}

/// The premiums of a group in one plan, in cents a month. Families are those of the census that take coverage, in its order.
public struct PlanQuote: Sendable {
    /// The plan.
    public let plan: QuotePlan
    /// The members of each family.
    public let members: [[RatedMember]]
    /// What each family's members make together.
    public let premiums: [FamilyPremium]
    /// The composite rates, where they were asked for.
    public let composite: CompositeRates?
    /// What each family pays: its composite premium where there is one, else that of its members.
    public let charged: [FamilyPremium]
    /// What the employer pays of each; empty where no contribution was given.
    public private(set) var employer: [Int64] = []

    init(_ plan: QuotePlan, census: Census, terms: QuoteTerms) throws {
        let rating = FamilyRating(plan: plan, terms: terms)
        let members = try census.covered.map { try rating.members(of: $0) }
        let premiums = members.map { family in
            let own = family.filter { $0.member.relationship == .employee }.reduce(0) { $0 + $1.premium }
            return FamilyPremium(employee: own, dependents: family.reduce(0) { $0 + $1.premium } - own)
        }
        let composite = terms.composite.map { CompositeRates($0, families: members) }
        self.plan = plan
        self.members = members
        self.premiums = premiums
        self.composite = composite
        charged = composite.map { rates in members.map { rates.premium(of: $0) } } ?? premiums
    }

    func paid(_ contribution: EmployerContribution, reference: PlanQuote) -> PlanQuote {
        var quote = self
        quote.employer = zip(charged, reference.charged).map { contribution.paid(of: $0, reference: $1) }
        return quote
    }

    /// What all members make together.
    public var memberTotal: Int64 { premiums.reduce(0) { $0 + $1.total } }
    /// What all families pay.
    public var chargedTotal: Int64 { charged.reduce(0) { $0 + $1.total } }
    /// What the employer pays.
    public var employerTotal: Int64 { employer.reduce(0, +) }
}
