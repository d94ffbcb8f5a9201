internal import ArgumentParser
internal import BrokerPortal

/// STF-6.
struct UplineCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upline", abstract: "Let the general agency above you see your groups, never your subscribers.",
        discussion: Help.examples("broker upline list", "broker upline allow 1002003", "broker upline revoke 1002003"),
        subcommands: [UplineList.self, UplineAllow.self, UplineRevoke.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
