internal import ArgumentParser

/// Commissions: what carriers paid, and what was due.
struct CommissionCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commissions", abstract: "Commission statements: listed, fetched, checked against what was due.",
        discussion: Help.examples(
            "broker commissions list", "broker commissions show BRK_GRP_STMNT_CA_2026-10-07",
            "broker commissions fetch --new -d statements", "broker commissions summary",
            "broker commissions reconcile --open", "broker commissions reconcile --month 2026-10 -o october.xlsx",
            "broker commissions disclosure --year 2026"),
        subcommands: [
            CommissionsList.self, CommissionsShow.self, CommissionsFetch.self, CommissionsSummary.self,
            CommissionReconcile.self, CommissionDisclosure.self,
        ])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
