internal import ArgumentParser
internal import BrokerPortal

/// Sets a carrier's site.
struct AdminToolsSet: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set the address of a carrier's site.",
        discussion: Help.examples(
            "broker admin tools set billing https://billing.example.com/sso",
            "broker admin tools set quoting https://quote.example.com/in --setup-email=desk@example.com",
            prose: """
                The site gets a token by POST, or in the link as 'token', and verifies it with the keys from 'broker admin keys jwks'. Its origin is the token's \
                audience. --setup-email receives a request for an account when a broker opens the site for the first time.
                """))

    @Argument(help: ArgumentHelp("The site: billing or quoting.", valueName: "tool"))
    var tool: CarrierSite

    @Argument(help: ArgumentHelp("The site's https address.", valueName: "url"))
    var url: String

    @Option(
        name: .customLong("setup-email"),
        help: ArgumentHelp("The address that receives account requests.", valueName: "email"))
    var setUpEmail: String?

    @Option(help: ArgumentHelp("The carrier, if the store has several.", valueName: "name"))
    var carrier: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try CarrierSiteService(store: invocation.store, operator: invocation.operatorAccess())
            .set(tool, carrier: carrier, url: url, setUpEmail: setUpEmail, now: context.now)
        invocation.note("the \(tool.rawValue) site is \(url)")
    }
}
