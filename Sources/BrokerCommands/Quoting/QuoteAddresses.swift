internal import ArgumentParser
internal import BrokerPortal

/// SAL-1: the addresses under the Broker ID.
struct QuoteAddressCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "addresses",
        abstract: "The addresses under your Broker ID, of which the right one is confirmed before quoting.",
        discussion: Help.examples("broker quote addresses list", "broker quote addresses confirm A2"),
        subcommands: [QuoteAddressesList.self, QuoteAddressesConfirm.self])

    @OptionGroup var global: GlobalOptions
}

/// Lists them.
struct QuoteAddressesList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the addresses under your Broker ID.",
        discussion: Help.examples("broker quote addresses list"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: QuoteAddressService.columns, title: "Addresses") { session, request, write in
                try QuoteAddressService(store: session.store, viewer: session.viewer()).list(request, row: write)
            }
    }
}

/// Confirms one.
struct QuoteAddressesConfirm: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm the address that quotes are for.",
        discussion: Help.examples(
            "broker quote addresses confirm A2",
            prose: "It holds for all who use the Broker ID, until the carrier changes or ends the address."))

    @Argument(help: ArgumentHelp("The address, by its id.", valueName: "address-id"))
    var address: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try QuoteAddressService(store: session.store, viewer: session.viewer()).confirm(address)
        session.note("quotes are for address \(address)")
    }
}
