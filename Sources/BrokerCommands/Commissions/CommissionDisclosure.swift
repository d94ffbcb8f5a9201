internal import ArgumentParser
internal import BrokerPortal

/// What is to be disclosed to groups.
struct CommissionDisclosure: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "disclosure",
        abstract: "Sum up a year's compensation by group and payee, against the $1,000 rule.",
        discussion: Help.examples(
            "broker commissions disclosure --year 2026", "broker commissions disclosure --year 2026 -o disclosure.xlsx",
            prose: """
                Direct is the base commission, indirect are overrides and bonuses. Your own figures are the lines of the statements dated in the year; what others \
                got of a split or as an override is computed from your agreements and those lines. From 1,000.00 of both together on, 'disclose' is yes \
                (Consolidated Appropriations Act 2021, section 202).
                """))

    static let answer = Answer.list("Disclosure", DisclosureService.columns)

    @Option(help: ArgumentHelp("The year of the statements.", valueName: "YYYY"))
    var year: Int

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1900...9999).contains(year) else { throw ValidationError("--year takes a year, such as 2026.") }
    }

    func run(_ context: CommandContext) throws {
        try writeList(context, list, title: "Disclosure \(year)") { invocation, request, write in
            try invocation.service(DisclosureService.init).list(year: year, request, row: write)
        }
    }
}
