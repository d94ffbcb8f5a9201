internal import ArgumentParser

/// Forms and brochures.
struct FormsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "List, search and fetch the carrier's forms, brochures and manuals.",
        discussion: Help.examples(
            "broker forms list --state CA", "broker forms list --search enrollment",
            "broker forms fetch enrollment-form-ca.pdf -d forms"),
        subcommands: [FormsList.self, FormsFetch.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
