internal import ArgumentParser
internal import BrokerPortal

/// SAL-1: the addresses under the Broker ID.
struct QuoteAddressCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "addresses",
        abstract: "The addresses under your Broker ID, of which the right one is confirmed before quoting.",
        discussion: Help.examples("broker quote addresses list", "broker quote addresses confirm A2"),
        subcommands: [QuoteAddressesList.self, QuoteAddressesConfirm.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
