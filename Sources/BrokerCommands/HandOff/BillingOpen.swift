internal import ArgumentParser
internal import BrokerPortal

/// Open the carrier's billing and enrollment site for your Broker ID.
struct BillingOpen: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the carrier's billing and enrollment site for your Broker ID.",
        discussion: Help.examples(
            "broker billing open", "broker billing open --group 004512/0001", "broker billing open --print",
            prose: """
                The first call requests an account there and ends with status 75; try again within fifteen minutes. With --group the site opens at a group, once \
                its administrator has granted you access (broker access list). \(HandOffOptions.prose)
                """))

    @Option(help: ArgumentHelp("Open the site at this group.", valueName: "parent/suffix"))
    var group: GroupNumber?

    @OptionGroup var handOff: HandOffOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let link = try HandOffService(store: invocation.store, viewer: invocation.viewer()).open(.billing, group: group)
        try handOff.follow(link, invocation)
    }
}
