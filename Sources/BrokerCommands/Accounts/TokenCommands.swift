internal import ArgumentParser
internal import BrokerPortal

/// Tokens for cron and CI.
struct TokenCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Tokens for cron and CI: limited to tools, and in time.",
        discussion: Help.examples(
            "broker token create nightly --tools bob --expires 90d --read-only > ~/.config/broker/token",
            "BROKER_TOKEN_FILE=~/.config/broker/token broker bob list", "broker token list",
            "broker token revoke nightly"),
        subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
