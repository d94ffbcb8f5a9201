internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// My account.
struct AccountCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Show what the carrier has on file for you, or change your secret questions.",
        discussion: Help.examples("broker account show", "broker account questions"),
        subcommands: [AccountShow.self, AccountQuestions.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
