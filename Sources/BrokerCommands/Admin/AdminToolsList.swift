internal import ArgumentParser
internal import BrokerPortal

/// Lists them.
struct AdminToolsList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the carriers' sites.", discussion: Help.examples("broker admin tools list")
    )

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: CarrierSiteService.columns, title: "Tools") { invocation, request, write in
                try CarrierSiteService(store: invocation.store, operator: invocation.operatorAccess())
                    .list(request, row: write)
            }
    }
}
