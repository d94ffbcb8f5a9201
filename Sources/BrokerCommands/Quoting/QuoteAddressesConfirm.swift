internal import ArgumentParser
internal import BrokerPortal

/// Confirms one.
struct QuoteAddressesConfirm: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm the address that quotes are for.",
        discussion: Help.examples(
            "broker quote addresses confirm A2",
            prose: "It holds for all who use the Broker ID, until the carrier changes or ends the address."))

    @Argument(
        help: ArgumentHelp("The address, by its id.", valueName: "address-id"),
        completion: Completions.stored(.quoteAddresses))
    var address: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(QuoteAddressService.init).confirm(address)
        invocation.note("quotes are for address \(address)")
    }
}
