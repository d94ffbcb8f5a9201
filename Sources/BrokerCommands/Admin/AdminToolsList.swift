internal import ArgumentParser
internal import BrokerPortal

/// Lists them.
struct AdminToolsList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the carriers' tools.", discussion: Help.examples("broker admin tools list")
    )

    static let answer = Answer.list("Tools", CarrierSiteService.columns)

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(CarrierSiteService.init)
            .list(request, row: write)
    }
}
