internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The batches.
struct ImportsList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the batches, the newest first.",
        discussion: Help.examples("broker imports list", "broker imports list --limit 5 --format json"))

    static let answer = Answer.list(
        "Imports", BatchService.columns,
        defaults: [
            "batch", "imported_at", "imported_by", "kind", "file", "records", "added", "changed", "ended", "rejected",
        ])

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(BatchService.init).list(request, row: write)
    }
}
