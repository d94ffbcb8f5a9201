internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// SUB-1, BOB-6.
struct SubscribersList: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the subscribers of a group, or of all groups of a parent.",
        discussion: Help.examples(
            "broker subscribers list 004512/0001", "broker subscribers list 004512 --sort status --format csv",
            prose: "Rows come by group, name and subscriber ID; what --sort names goes before that."))

    static let defaults = ["subscriber_name", "subscriber_id", "plan_type", "plan_name", "status", "alerts"]

    @Argument(help: ArgumentHelp("The group, as parent/suffix, or the parent alone.", valueName: "group"))
    var group: GroupReference

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try SubscriberTable.write(group, list, output, global, context, defaults: Self.defaults)
    }
}
