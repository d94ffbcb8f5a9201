internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// SUP-1.
struct ContactsCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "List whom to ask at the carrier: key contacts, broker support, contracting.",
        discussion: Help.examples(
            "broker contacts", "broker contacts --topic contracting", "broker contacts --format json",
            prose: "Rows come by topic, region, line of business and name. An empty region or line is all of them."))

    @Option(help: ArgumentHelp("Only topics that hold this text.", valueName: "text"))
    var topic: String?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: ContactService.columns, defaults: ContactService.defaultColumns, title: "Contacts") {
                invocation, request, write in
                try ContactService(store: invocation.store, viewer: invocation.viewer())
                    .list(topic: topic, request, row: write)
            }
    }
}
