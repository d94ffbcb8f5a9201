internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The profiles of the account (HOME-1, ACC-3).
struct ProfileCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "Your profiles: brand, line of business, state and Broker ID.",
        discussion: Help.examples("broker profile list", "broker profile use 0010432"),
        subcommands: [ProfileList.self, ProfileUse.self, ProfilePrimary.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
