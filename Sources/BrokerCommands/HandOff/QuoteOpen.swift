internal import ArgumentParser
internal import BrokerPortal

/// SAL-1.
struct QuoteOpen: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the carrier's quoting tool for your Broker ID.",
        discussion: Help.examples(
            "broker quote open", "broker quote open --print",
            prose: """
                Where several addresses stand under the Broker ID, confirm the right one first (broker quote addresses). The first time an account there is set up: \
                the status is 75, try again; it takes at most fifteen minutes. \(HandOffOptions.prose)
                """))

    @OptionGroup var handOff: HandOffOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let link = try invocation.service(HandOffService.init).open(.quoting)
        try handOff.follow(link, invocation)
    }
}
