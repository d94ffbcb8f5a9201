internal import ArgumentParser
internal import BrokerPortal

/// Requests for accounts on carriers' sites.
struct AdminToolsRequests: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests", abstract: "List the requested accounts on carriers' sites.",
        discussion: Help.examples("broker admin tools requests"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: CarrierSiteService.requestColumns, title: "Requests") { invocation, request, write in
                try CarrierSiteService(store: invocation.store, operator: invocation.operatorAccess())
                    .requests(request, row: write)
            }
    }
}
