internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// SUP-1.
struct ContactsCommand: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "List whom to ask at the carrier: key contacts, broker support, contracting.",
        discussion: Help.examples(
            "broker contacts", "broker contacts --topic contracting", "broker contacts --format json",
            prose: "Rows come by topic, region, line of business and name. An empty region or line is all of them."))

    static let answer = Answer.list(
        "Contacts", ContactService.columns, defaults: ContactService.defaultColumns)

    @Option(
        help: ArgumentHelp("Only topics that hold this text.", valueName: "text"),
        completion: Completions.stored(.contactTopics))
    var topic: String?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(ContactService.init)
            .list(topic: topic, request, row: write)
    }
}
