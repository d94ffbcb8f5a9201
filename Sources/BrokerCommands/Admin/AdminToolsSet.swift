internal import ArgumentParser
internal import BrokerPortal

/// Names one.
struct AdminToolsSet: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Say where a carrier's tool is.",
        discussion: Help.examples(
            "broker admin tools set billing https://billing.example.com/sso",
            "broker admin tools set quoting https://quote.example.com/in --setup-email=desk@example.com",
            prose: """
                The tool gets a token by POST, or in the link as 'token', and checks it with the keys of 'broker admin keys jwks'; its origin is the token's \
                audience. --setup-email is who is asked for an account there when a broker comes for the first time.
                """))

    @Argument(help: ArgumentHelp("The tool, billing or quoting.", valueName: "tool"))
    var tool: CarrierSite

    @Argument(help: ArgumentHelp("Its address, https.", valueName: "url"))
    var url: String

    @Option(name: .customLong("setup-email"), help: ArgumentHelp("Who sets accounts up there.", valueName: "email"))
    var setUpEmail: String?

    @Option(
        help: ArgumentHelp("The carrier, where the store has several.", valueName: "name"),
        completion: Completions.kept(.carriers))
    var carrier: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(CarrierSiteService.init)
            .set(tool, carrier: carrier, url: url, setUpEmail: setUpEmail, now: context.now)
        invocation.note("the \(tool.rawValue) tool is at \(url)")
    }
}
