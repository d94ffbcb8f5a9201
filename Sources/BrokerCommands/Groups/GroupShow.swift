internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// GRP-1, GRP-2, GRP-4, GRP-6.
struct GroupShow: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a group, or a parent with its groups.",
        discussion: Help.examples(
            "broker group show 004512/0001", "broker group show 004512 --format json",
            prose: """
                A parent's ID shows the parent with its suffixes. JSON is one object with a key a section; CSV and TSV are lines of section, item, field and \
                value; XLSX has a sheet a section; PDF prints them. On top of text stands the way that leads there.
                """))

    @Argument(help: ArgumentHelp("The group, as parent/suffix, or the parent alone.", valueName: "group"))
    var group: GroupReference

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try GroupPage.write(group, output, global, context, withPath: true)
    }
}
