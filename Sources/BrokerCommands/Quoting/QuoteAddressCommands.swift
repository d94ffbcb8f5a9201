internal import ArgumentParser
internal import BrokerPortal

/// The addresses of the Broker ID.
struct QuoteAddressCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "addresses",
        abstract: "List the addresses of your Broker ID, and confirm the one to quote with.",
        discussion: Help.examples("broker quote addresses list", "broker quote addresses confirm A2"),
        subcommands: [QuoteAddressesList.self, QuoteAddressesConfirm.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
