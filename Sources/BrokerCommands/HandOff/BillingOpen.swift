internal import ArgumentParser
internal import BrokerPortal

/// ELG-3.
struct BillingOpen: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the carrier's billing and enrollment tool for your Broker ID.",
        discussion: Help.examples(
            "broker billing open", "broker billing open --group 004512/0001", "broker billing open --print",
            prose: """
                The first time an account there is set up: the status is 75, try again; it takes at most fifteen minutes. With --group the tool opens at a group, once \
                its administrator has granted you access (broker access list). \(HandOffOptions.prose)
                """))

    @Option(help: ArgumentHelp("Open the tool at this group.", valueName: "parent/suffix"))
    var group: GroupNumber?

    @OptionGroup var handOff: HandOffOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let link = try invocation.service(HandOffService.init).open(.billing, group: group)
        try handOff.follow(link, invocation)
    }
}
