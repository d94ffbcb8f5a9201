internal import ArgumentParser

/// Quotes for groups (SAL).
struct QuoteCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quote", abstract: "Quotes for groups: from a census, or in the carrier's quoting tool.",
        discussion: Help.examples(
            "broker quote group census.csv --plans plans.csv --effective 2027-01-01 --county 'San Diego'",
            "broker quote addresses list", "broker quote open"),
        subcommands: [QuoteGroup.self, QuoteOpen.self, QuoteAddressCommands.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
