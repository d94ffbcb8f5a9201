internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Show a group, or a parent with its groups.
struct GroupShow: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a group, or a parent with its groups.",
        discussion: Help.examples(
            "broker group show 004512/0001", "broker group show 004512 --format json",
            prose: """
                A parent's ID shows the parent with its suffixes. JSON is one object with one key per section; CSV and TSV are lines of section, item, field and \
                value; XLSX has one sheet per section; PDF prints them. Text starts with the path to the page.
                """))

    @Argument(help: ArgumentHelp("The group as parent/suffix, or only the parent.", valueName: "group"))
    var group: GroupReference

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try GroupPage.write(group, output, global, context, withPath: true)
    }
}
