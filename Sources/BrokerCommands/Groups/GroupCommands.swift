internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// A group's page (GRP).
struct GroupCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group", abstract: "One group: contact, status, dates, renewal.",
        discussion: Help.examples(
            "broker group show 004512/0001", "broker group show 004512", "broker group export 004512/0001 -o group.xlsx"
        ),
        subcommands: [GroupShow.self, GroupExport.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
