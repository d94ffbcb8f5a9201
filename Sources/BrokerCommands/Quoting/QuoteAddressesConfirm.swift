internal import ArgumentParser
internal import BrokerPortal

/// Confirms an address.
struct QuoteAddressesConfirm: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm the address to quote with.",
        discussion: Help.examples(
            "broker quote addresses confirm A2",
            prose: "Applies to everyone who uses the Broker ID, until the carrier changes or ends the address."))

    @Argument(help: ArgumentHelp("The address's ID.", valueName: "address-id"))
    var address: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try QuoteAddressService(store: invocation.store, viewer: invocation.viewer()).confirm(address)
        invocation.note("confirmed address \(address) for quotes")
    }
}
