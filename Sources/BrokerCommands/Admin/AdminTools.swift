internal import ArgumentParser
internal import BrokerPortal

/// Where the carriers' tools are.
struct AdminTools: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tools",
        abstract: "Where the carriers' billing and quoting tools are, and accounts asked for there.",
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
