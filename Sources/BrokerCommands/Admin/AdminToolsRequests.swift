internal import ArgumentParser
internal import BrokerPortal

/// Accounts that were asked for.
struct AdminToolsRequests: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests", abstract: "List the accounts in carriers' tools that were asked for.",
        discussion: Help.examples("broker admin tools requests"))

    static let answer = Answer.list("Requests", CarrierSiteService.requestColumns)

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(CarrierSiteService.init)
            .requests(request, row: write)
    }
}
