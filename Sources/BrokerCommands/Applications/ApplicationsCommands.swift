internal import ArgumentParser

/// Individual applications.
struct ApplicationsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "applications", abstract: "Track individual applications.",
        discussion: Help.examples(
            "broker applications list --open", "broker applications show A-1001",
            prose: "For individual business only."),
        subcommands: [ApplicationsList.self, ApplicationsShow.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
