internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Subscribers.
struct SubscriberCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscribers", abstract: "List the subscribers of a group, or show one with their family.",
        discussion: Help.examples(
            "broker subscribers list 004512/0001", "broker subscribers show R10024381",
            "broker subscribers export 004512 -o subscribers.xlsx"),
        subcommands: [SubscribersList.self, SubscribersShow.self, SubscribersExport.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
