public import ArgumentParser
public import BrokerPortal
internal import Tabular

/// Where the employer is.
struct QuotePlace: ParsableArguments {
    @Option(help: ArgumentHelp("The state, in two letters.", valueName: "state"))
    var state: RatingState = .california

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The employer's rating area; in California 1 to 19.", valueName: "number"))
    var area: Int?

    @Option(
        help: ArgumentHelp("The employer's county, from which the area follows in California.", valueName: "county"))
    var county: String?

    @Option(help: ArgumentHelp("The employer's ZIP code; it decides in Los Angeles County alone.", valueName: "zip"))
    var zip: String?

    func validate() throws {
        if area != nil, county != nil { throw ValidationError("Give --area or --county, not both.") }
        if zip != nil, county == nil { throw ValidationError("--zip goes with --county.") }
        if county != nil, state != .california { throw ValidationError("--county is for California; give --area.") }
    }

    func terms(effective: CalendarDate) throws -> QuoteTerms {
        let found = try county.map { try RatingArea(county: $0, zip: zip).number }
        return try QuoteTerms(effective: effective, state: state, area: found ?? area)
    }
}

/// How premiums are averaged, and who pays them.
struct QuoteMoney: ParsableArguments {
    @Option(help: ArgumentHelp("Average the premiums: average or tiers.", valueName: "method"))
    var composite: CompositeMethod?

    @Option(help: ArgumentHelp("What the employer pays for an employee: 75% or 400.00.", valueName: "share"))
    var contribution: EmployerContribution.Share?

    @Option(
        name: .customLong("contribution-dependents"),
        help: ArgumentHelp("What the employer pays for dependents; nothing unless it is given.", valueName: "share"))
    var dependents: EmployerContribution.Share?

    @Option(
        name: .customLong("reference-plan"),
        help: ArgumentHelp("Take percentages of this plan, by its id, whatever plan is chosen.", valueName: "plan"))
    var referencePlan: String?

    func validate() throws {
        if contribution == nil, dependents != nil || referencePlan != nil {
            throw ValidationError("--contribution-dependents and --reference-plan go with --contribution.")
        }
    }

    var contributed: EmployerContribution? {
        contribution.map {
            EmployerContribution(employee: $0, dependents: dependents ?? .percent(0), referencePlan: referencePlan)
        }
    }
}

extension RatingState: ExpressibleByArgument {
    /// Two letters.
    public init?(argument: String) { self.init(argument) }

    /// The state's code.
    public var defaultValueDescription: String { code }
}

extension CompositeMethod: ArgumentWord {}

extension EmployerContribution.Share: ExpressibleByArgument {
    /// `75%`, or an amount.
    public init?(argument: String) { self.init(argument) }
}
