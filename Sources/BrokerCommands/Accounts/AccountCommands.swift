internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// My account (ACC-1, ACC-2).
struct AccountCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Your account: what the carrier has on file, and your secret questions.",
        discussion: Help.examples("broker account show", "broker account questions"),
        subcommands: [AccountShow.self, AccountQuestions.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
