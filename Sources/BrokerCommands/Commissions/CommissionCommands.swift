internal import ArgumentParser

/// Commissions: what carriers paid.
struct CommissionCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commissions", abstract: "Commission statements: listed, shown, fetched, summed up.",
        discussion: Help.examples(
            "broker commissions list", "broker commissions show BRK_GRP_STMNT_CA_2026-10-07",
            "broker commissions fetch --new -d statements", "broker commissions summary"),
        subcommands: [
            CommissionsList.self, CommissionsShow.self, CommissionsFetch.self, CommissionsSummary.self,
        ])

    @OptionGroup var global: GlobalOptions
}
