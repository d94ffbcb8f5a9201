internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Write a group's page, such as a workbook with one sheet per section.
struct GroupExport: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a group's page, such as a workbook with one sheet per section.",
        discussion: Help.examples(
            "broker group export 004512/0001 -o group.xlsx", "broker group export 004512 --format json"))

    @Argument(help: ArgumentHelp("The group as parent/suffix, or only the parent.", valueName: "group"))
    var group: GroupReference

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try GroupPage.write(group, output, global, context, withPath: false)
    }
}
