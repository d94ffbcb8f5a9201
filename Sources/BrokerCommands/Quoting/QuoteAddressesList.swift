internal import ArgumentParser
internal import BrokerPortal

/// Lists them.
struct QuoteAddressesList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the addresses of your Broker ID.",
        discussion: Help.examples("broker quote addresses list"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: QuoteAddressService.columns, title: "Addresses") { invocation, request, write in
                try QuoteAddressService(store: invocation.store, viewer: invocation.viewer()).list(request, row: write)
            }
    }
}
