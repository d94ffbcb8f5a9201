internal import ArgumentParser

/// The individual book (POL).
struct PoliciesCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policies", abstract: "Policies without a group: individual, Medicare, dental and other business.",
        discussion: Help.examples(
            "broker policies list", "broker policies show U70010001", "broker policies export -o policies.xlsx"),
        subcommands: [PoliciesList.self, PoliciesShow.self, PoliciesExport.self])

    @OptionGroup var global: GlobalOptions
}
