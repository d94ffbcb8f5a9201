internal import ArgumentParser
internal import BrokerPortal

/// Forgets one.
struct AdminToolsRemove: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Forget a carrier's tool.",
        discussion: Help.examples("broker admin tools remove quoting"))

    @Argument(help: ArgumentHelp("The tool, billing or quoting.", valueName: "tool"))
    var tool: CarrierSite

    @Option(
        help: ArgumentHelp("The carrier, where the store has several.", valueName: "name"),
        completion: Completions.kept(.carriers))
    var carrier: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(CarrierSiteService.init)
            .remove(tool, carrier: carrier, now: context.now)
        invocation.note("the \(tool.rawValue) tool is forgotten")
    }
}
