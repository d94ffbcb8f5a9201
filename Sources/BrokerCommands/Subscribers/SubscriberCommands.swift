internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Subscribers (SUB).
struct SubscriberCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscribers", abstract: "The subscribers of a group, and one of them with his family.",
        discussion: Help.examples(
            "broker subscribers list 004512/0001", "broker subscribers show R10024381",
            "broker subscribers export 004512 -o subscribers.xlsx"),
        subcommands: [SubscribersList.self, SubscribersShow.self, SubscribersExport.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
