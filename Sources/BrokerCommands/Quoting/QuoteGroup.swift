internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The premiums of a small group from its census.
struct QuoteGroup: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "group", abstract: "Compute a small group's premiums from a census and a plans file.",
        discussion: Help.examples(
            "broker quote group census.csv --plans plans.csv --effective 2027-01-01 --county 'San Diego'",
            "broker quote group census.csv --plans plans.csv --effective 2027-01-01 --area=19 -o proposal.xlsx",
            "broker quote group census.csv --plans plans.csv --effective 2027-01-01 --county 'Los Angeles' --zip 91101 --composite tiers",
            "broker quote group census.csv --plans plans.csv --effective 2027-01-01 --area=4 --contribution 75% --contribution-dependents 50% --reference-plan GC-S2250",
            prose: QuoteGroup.prose))

    private static let prose = """
        Needs no store and stores nothing. The census has one row per person: employee_id, relationship (employee, spouse, domestic partner, child, dependent) and \
        date_of_birth; optionally tier (employee, employee_spouse, employee_children, family, waived; on the employee's row), waived, tobacco and a \
        name, shown only with --names. Without a tier, everyone listed is covered. A person's zip and county have no effect: the employer's location decides. \
        The plans file has plan_id and plan_name; optionally carrier, plan_type, metal, area, effective_from, effective_to, tobacco_factor; and either \
        base_rate, the monthly rate at age 21, or one row per age with age (0-14, 15 to 63, 64+) and rate.

        Each member aged 21 or older is charged, and the three oldest children under 21: the rate at 21 times the factor for the age on the effective date, \
        rounded half up to the cent. Families and the group are sums of their members. The factors are those of the federal default standard age \
        curve for 2018 and later (45 CFR 147.102(e)): 0.765 to 14, 0.833 at 15, 1.000 at 21, 1.278 at 40, 1.786 at 50, 2.714 at 60, 3.000 at 64 and older. \
        States with their own age curve need rates by age. Tobacco counts only where the state allows it, from age 21; never in California.

        --composite average gives one amount for members aged 21 or older and one for those under 21 (45 CFR 147.102(c)(3)); --composite tiers gives four amounts, from \
        the averages of employees, spouses and families' children. Both keep the group's total except for rounding to the cent, which is shown.

        A contribution is a percentage or a monthly amount, at most the premium; with --reference-plan, percentages apply to that plan's premiums. \
        XLSX and JSON have one section per plan with every member's line; other formats do with --members.
        """

    @Argument(
        help: ArgumentHelp("The census, a CSV file; '-' is standard input.", valueName: "census"), completion: .file())
    var census: String

    @Option(help: ArgumentHelp("A CSV file of plans and rates.", valueName: "file"), completion: .file())
    var plans: String

    @Option(help: ArgumentHelp("The date on which coverage begins.", valueName: "date"))
    var effective: CalendarDate

    @OptionGroup var place: QuotePlace
    @OptionGroup var money: QuoteMoney

    @Flag(help: "Show every member's line in every format.")
    var members = false

    @Flag(help: "Show the names from the census.")
    var names = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if census == "-", plans == "-" { throw ValidationError("Standard input can be read only once.") }
    }

    func run(_ context: CommandContext) throws {
        let table = try Output.sections(context, global, output, title: "Group Quote")
        var terms = try place.terms(effective: effective)
        terms.composite = money.composite
        terms.contribution = money.contributed
        let reading = try GroupQuote.read(
            census: ByteSource(path: census), plans: ByteSource(path: plans), names: (census, plans), terms: terms)
        let rejects = say(reading, context)
        guard let quote = reading.quote else {
            throw Failure(
                .quoteRefused,
                "\(rejects == 1 ? "1 row" : "\(rejects) rows") cannot be used, so nothing was quoted",
                hint: "fix the file; 'broker quote group --help' explains the columns")
        }
        var detail = GroupQuote.Detail()
        detail.members = members || ![TableFormat.table, .csv, .tsv].contains(table.chosenFormat)
        detail.names = names
        try table.renderSections(quote.sections(detail))
        try context.output.flush()
        let covered = quote.census.covered
        context.note("\(counted(quote.plans.count, "plan")), \(counted(covered.count, "covered employee"))")
        if quote.census.families.count > 100, quote.terms.state == .california {
            context.warn("more than 100 employees: California rates this as a large group, not by age")
        }
    }

    /// - Returns: how many rows cannot be used.
    private func say(_ reading: GroupQuote.Reading, _ context: CommandContext) -> Int {
        var rejects = 0
        for (file, findings) in [(census, reading.census), (plans, reading.plans)] {
            var said = 0
            for finding in findings {
                if finding.severity == .reject { rejects += 1 } else if context.isQuiet { continue }
                said += 1
                if said <= 100 { context.say(finding.text(file: file)) }
            }
            if said > 100 { context.say("\(file): \(said - 100) more") }
        }
        return rejects
    }
}
