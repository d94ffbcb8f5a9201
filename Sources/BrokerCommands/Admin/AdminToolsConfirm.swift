internal import ArgumentParser
internal import BrokerPortal

/// Marks a requested account as ready.
struct AdminToolsConfirm: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Mark an account on a carrier's site as ready.",
        discussion: Help.examples(
            "broker admin tools confirm 3", prose: "Without it, an account counts as ready after fifteen minutes."))

    @Argument(help: ArgumentHelp("The request.", valueName: "request"))
    var request: Int64

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try CarrierSiteService(store: invocation.store, operator: invocation.operatorAccess())
            .confirm(request: request, now: context.now)
        invocation.note("the account of request \(request) is ready")
    }
}
