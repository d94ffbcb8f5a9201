internal import ArgumentParser

/// Forms and brochures (SAL-2, HOME-4).
struct FormsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "The carrier's forms, brochures and manuals: list, search, fetch.",
        discussion: Help.examples(
            "broker forms list --state CA", "broker forms list --search enrollment",
            "broker forms fetch enrollment-form-ca.pdf -d forms"),
        subcommands: [FormsList.self, FormsFetch.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
