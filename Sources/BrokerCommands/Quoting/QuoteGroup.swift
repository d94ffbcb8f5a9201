internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The premiums of a small group from its census.
struct QuoteGroup: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "group", abstract: "Compute a small group's premiums from a census and a file of plans.",
        discussion: Help.examples(
            "broker quote group census.csv --plans plans.csv --effective 2027-01-01 --county 'San Diego'",
            "broker quote group census.csv --plans plans.csv --effective 2027-01-01 --area=19 -o proposal.xlsx",
            "broker quote group census.csv --plans plans.csv --effective 2027-01-01 --county 'Los Angeles' --zip 91101 --composite tiers",
            "broker quote group census.csv --plans plans.csv --effective 2027-01-01 --area=4 --contribution 75% --contribution-dependents 50% --reference-plan GC-S2250",
            prose: QuoteGroup.prose))

    private static let prose = """
        Needs no store and keeps nothing. The census has a row a person: employee_id, relationship (employee, spouse, domestic partner, child, dependent) and \
        date_of_birth; if there are any, tier (employee, employee_spouse, employee_children, family, waived; on the employee's row), waived, tobacco, and a \
        name, shown only with --names. Without a tier all who are listed are covered. zip and county of a person change nothing: the employer's place decides. \
        The plans file has plan_id and plan_name, and if there are any carrier, plan_type, metal, area, effective_from, effective_to, tobacco_factor; and either \
        base_rate, the monthly rate at age 21, or a row an age with age (0-14, 15 to 63, 64+) and rate.

        Each member of 21 or older is charged, and of the children under 21 the three oldest: the rate at 21 times the factor of the age on the effective date, \
        rounded to the cent, a half up; a family and a group are the sums of their members. The factors are those of the federal default standard age \
        curve for 2018 and later (45 CFR 147.102(e)): 0.765 to 14, 0.833 at 15, 1.000 at 21, 1.278 at 40, 1.786 at 50, 2.714 at 60, 3.000 from 64 on. \
        States with a curve of their own need the rates by age. Tobacco counts only where the state allows it, from 21 on; in California never.

        --composite average gives one amount for members of 21 or older and one for those under 21 (45 CFR 147.102(c)(3)); --composite tiers gives four amounts, from \
        the means of employees, of spouses, and of families' children. Both keep the group's total but for what rounding the amounts to the cent makes, which is shown.

        A contribution is a percentage or an amount a month, never more than the premium; with --reference-plan percentages are of that plan's premiums. \
        XLSX and JSON have a section a plan with every member's line; other formats with --members.
        """

    @Argument(help: ArgumentHelp("The census, a CSV; '-' is standard input.", valueName: "census"), completion: .file())
    var census: String

    @Option(help: ArgumentHelp("The plans and their rates, a CSV.", valueName: "file"), completion: .file())
    var plans: String

    @Option(help: ArgumentHelp("The day on which coverage begins.", valueName: "date"))
    var effective: CalendarDate

    @OptionGroup var place: QuotePlace
    @OptionGroup var money: QuoteMoney

    @Flag(help: "Give every member's line in every format.")
    var members = false

    @Flag(help: "Show the names of the census.")
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
                "\(rejects == 1 ? "1 row" : "\(rejects) rows") cannot be used, so nothing is quoted",
                hint: "mend the file; 'broker quote group --help' has the columns")
        }
        var detail = GroupQuote.Detail()
        detail.members = members || ![TableFormat.table, .csv, .tsv].contains(table.chosenFormat)
        detail.names = names
        try table.renderSections(quote.sections(detail))
        try context.output.flush()
        let covered = quote.census.covered
        context.note("\(counted(quote.plans.count, "plan")), \(counted(covered.count, "covered employee"))")
        if quote.census.families.count > 100, quote.terms.state == .california {
            context.warn("over 100 employees: California rates them as a large group, not by age")
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
            if said > 100 { context.say("\(file): and \(said - 100) more") }
        }
        return rejects
    }
}
