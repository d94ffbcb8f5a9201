internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// SUB-1: the same list as a file, with the group in front.
struct SubscribersExport: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the subscribers of a group, or of all groups of a parent.",
        discussion: Help.examples("broker subscribers export 004512/0001 -o subscribers.xlsx"))

    @Argument(help: ArgumentHelp("The group, as parent/suffix, or the parent alone.", valueName: "group"))
    var group: GroupReference

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try SubscriberTable.write(
            group, list, output, global, context, defaults: BookOfBusinessService.defaultSubscriberColumns)
    }
}
