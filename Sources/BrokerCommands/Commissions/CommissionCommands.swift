internal import ArgumentParser

/// What is paid, and what was due (COM).
struct CommissionCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commissions", abstract: "Commission statements, checked against what was due.",
        discussion: Help.examples(
            "broker commissions reconcile --open", "broker commissions reconcile --month 2026-10 -o october.xlsx",
            "broker commissions disclosure --year 2026"),
        subcommands: [CommissionReconcile.self, CommissionDisclosure.self])

    @OptionGroup var global: GlobalOptions
}
