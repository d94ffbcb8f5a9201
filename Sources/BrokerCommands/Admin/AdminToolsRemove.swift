internal import ArgumentParser
internal import BrokerPortal

/// Removes a carrier's site.
struct AdminToolsRemove: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a carrier's site.",
        discussion: Help.examples("broker admin tools remove quoting"))

    @Argument(help: ArgumentHelp("The site: billing or quoting.", valueName: "tool"))
    var tool: CarrierSite

    @Option(help: ArgumentHelp("The carrier, if the store has several.", valueName: "name"))
    var carrier: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try CarrierSiteService(store: invocation.store, operator: invocation.operatorAccess())
            .remove(tool, carrier: carrier, now: context.now)
        invocation.note("removed the \(tool.rawValue) site")
    }
}
