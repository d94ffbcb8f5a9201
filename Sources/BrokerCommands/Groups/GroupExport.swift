internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// GRP-5.
struct GroupExport: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a group's page, such as a workbook with a sheet a section.",
        discussion: Help.examples(
            "broker group export 004512/0001 -o group.xlsx", "broker group export 004512 --format json"))

    @Argument(help: ArgumentHelp("The group, as parent/suffix, or the parent alone.", valueName: "group"))
    var group: GroupReference

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try GroupPage.write(group, output, global, context, withPath: false)
    }
}
