internal import ArgumentParser
internal import BrokerPortal

/// Open the carrier's quoting site for your Broker ID.
struct QuoteOpen: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the carrier's quoting site for your Broker ID.",
        discussion: Help.examples(
            "broker quote open", "broker quote open --print",
            prose: """
                If the Broker ID has several addresses, confirm the right one first (broker quote addresses). The first call requests an account there and ends with \
                status 75; try again within fifteen minutes. \(HandOffOptions.prose)
                """))

    @OptionGroup var handOff: HandOffOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let link = try HandOffService(store: invocation.store, viewer: invocation.viewer()).open(.quoting)
        try handOff.follow(link, invocation)
    }
}
