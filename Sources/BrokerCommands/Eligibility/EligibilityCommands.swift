internal import ArgumentParser

/// Eligibility (ELG).
struct EligibilityCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eligibility", abstract: "Whether somebody is covered.",
        discussion: Help.examples(
            "broker eligibility check --member R10024381 --dob 1982-04-22",
            "broker eligibility check --batch people.csv -o answers.csv"),
        subcommands: [EligibilityCheck.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
