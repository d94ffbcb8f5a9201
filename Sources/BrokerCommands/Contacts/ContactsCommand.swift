internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// List carrier contacts: key contacts, broker support, contracting.
struct ContactsCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "List carrier contacts: key contacts, broker support, contracting.",
        discussion: Help.examples(
            "broker contacts", "broker contacts --topic contracting", "broker contacts --format json",
            prose: "The order is topic, region, line of business and name. An empty region or line means all of them."))

    @Option(help: ArgumentHelp("Show only topics that contain this text.", valueName: "text"))
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
