internal import ArgumentParser
internal import BrokerPortal

/// The carriers' sites.
struct AdminTools: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tools",
        abstract: "Manage the addresses of the carriers' billing and quoting sites, and account requests there.",
        discussion: Help.examples(
            "broker admin tools set billing https://billing.example.com/sso", "broker admin tools list",
            "broker admin tools requests", "broker admin tools confirm 3"),
        subcommands: [
            AdminToolsList.self, AdminToolsSet.self, AdminToolsRemove.self, AdminToolsRequests.self,
            AdminToolsConfirm.self,
        ])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
