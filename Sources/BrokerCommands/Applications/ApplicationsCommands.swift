internal import ArgumentParser

/// Individual applications (ELG-2).
struct ApplicationsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "applications", abstract: "Individual applications, and how far they have come.",
        discussion: Help.examples(
            "broker applications list --open", "broker applications show A-1001",
            prose: "For individual business; groups have no applications here."),
        subcommands: [ApplicationsList.self, ApplicationsShow.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
