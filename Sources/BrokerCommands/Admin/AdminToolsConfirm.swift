internal import ArgumentParser
internal import BrokerPortal

/// Says that one is ready.
struct AdminToolsConfirm: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Say that an account in a carrier's tool is ready.",
        discussion: Help.examples(
            "broker admin tools confirm 3", prose: "After fifteen minutes an account counts as ready without it."))

    @Argument(help: ArgumentHelp("The request.", valueName: "request"), completion: Completions.kept(.toolRequests))
    var request: Int64

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(CarrierSiteService.init)
            .confirm(request: request, now: context.now)
        invocation.note("the account of request \(request) is ready")
    }
}
