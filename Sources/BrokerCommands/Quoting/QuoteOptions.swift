public import ArgumentParser
public import BrokerPortal
internal import Tabular

/// The employer's location.
struct QuotePlace: ParsableArguments {
    @Option(help: ArgumentHelp("The state's two-letter code.", valueName: "state"))
    var state: RatingState = .california

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The employer's rating area; in California 1 to 19.", valueName: "number"))
    var area: Int?

    @Option(
        help: ArgumentHelp("The employer's county, which gives the area in California.", valueName: "county"))
    var county: String?

    @Option(help: ArgumentHelp("The employer's ZIP code; needed only in Los Angeles County.", valueName: "zip"))
    var zip: String?

    func validate() throws {
        if area != nil, county != nil { throw ValidationError("Use --area or --county, not both.") }
        if zip != nil, county == nil { throw ValidationError("--zip needs --county.") }
        if county != nil, state != .california {
            throw ValidationError("--county applies only to California; use --area.")
        }
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

    @Option(help: ArgumentHelp("The employer's share for an employee: 75% or 400.00.", valueName: "share"))
    var contribution: EmployerContribution.Share?

    @Option(
        name: .customLong("contribution-dependents"),
        help: ArgumentHelp("The employer's share for dependents; none by default.", valueName: "share"))
    var dependents: EmployerContribution.Share?

    @Option(
        name: .customLong("reference-plan"),
        help: ArgumentHelp("Apply percentages to the plan with this ID, whichever plan is chosen.", valueName: "plan"))
    var referencePlan: String?

    func validate() throws {
        if contribution == nil, dependents != nil || referencePlan != nil {
            throw ValidationError("--contribution-dependents and --reference-plan need --contribution.")
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
