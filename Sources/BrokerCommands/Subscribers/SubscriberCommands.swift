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

    @OptionGroup var global: GlobalOptions
}

/// SUB-1, BOB-6.
struct SubscribersList: BrokerCommand {
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
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try SubscriberTable.write(group, list, output, global, context, defaults: Self.defaults)
    }
}

/// SUB-1: the same list as a file, with the group in front.
struct SubscribersExport: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the subscribers of a group, or of all groups of a parent.",
        discussion: Help.examples("broker subscribers export 004512/0001 -o subscribers.xlsx"))

    @Argument(help: ArgumentHelp("The group, as parent/suffix, or the parent alone.", valueName: "group"))
    var group: GroupReference

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try SubscriberTable.write(
            group, list, output, global, context, defaults: BookOfBusinessService.defaultSubscriberColumns)
    }
}

private enum SubscriberTable {
    static func write(
        _ group: GroupReference, _ list: ListOptions, _ options: OutputOptions, _ global: GlobalOptions,
        _ context: CommandContext, defaults: [String]
    ) throws {
        let table = try Output(
            context, global, options, columns: BookOfBusinessService.subscriberColumns, defaults: defaults,
            title: "Subscribers")
        var request = try table.request(list)
        let session = try Session(context, global)
        request.explain = session.explain
        let viewer = try session.viewer()
        let groups = try GroupService(store: session.store, viewer: viewer)
        var filter = GroupFilter()
        switch group {
        case .group(let number):
            _ = try groups.show(number)
            (filter.parentGroupID, filter.groupSuffixID) = (number.parent, number.suffix)
        case .parent(let id):
            _ = try groups.show(parent: id)
            filter.parentGroupID = id
        }
        let book = try BookOfBusinessService(store: session.store, viewer: viewer)
        let totals = try table.render { write in try book.subscribers(request, filter: filter, row: write) }
        try context.output.flush()
        session.note(counted(totals.rows, "subscriber"))
        if totals.isCut { session.note("--limit cut the list; there are more") }
    }
}

/// SUB-2.
struct SubscribersShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a subscriber with dependents and coverage history.",
        discussion: Help.examples(
            "broker subscribers show R10024381", "broker subscribers show R10024381 --as-of 2026-01-01 --format json"))

    @Argument(help: ArgumentHelp("The subscriber ID.", valueName: "subscriber-id"))
    var subscriber: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Subscriber \(subscriber)")
        let session = try Session(context, global)
        let service = try SubscriberService(store: session.store, viewer: session.viewer())
        try output.renderSections(try service.show(subscriber))
    }
}
