internal import ArgumentParser
internal import BrokerPortal

/// Lists them.
struct QuoteAddressesList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the addresses under your Broker ID.",
        discussion: Help.examples("broker quote addresses list"))

    static let answer = Answer.list("Addresses", QuoteAddressService.columns)

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(QuoteAddressService.init).list(request, row: write)
    }
}
