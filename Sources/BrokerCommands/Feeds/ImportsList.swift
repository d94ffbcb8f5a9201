internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The batches.
struct ImportsList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the batches, the newest first.",
        discussion: Help.examples("broker imports list", "broker imports list --limit 5 --format json"))

    static let defaults = [
        "batch", "imported_at", "imported_by", "kind", "file", "records", "added", "changed", "ended", "rejected",
    ]

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: BatchService.columns, defaults: Self.defaults, title: "Imports")
        let request = try table.request(list)
        let invocation = try Invocation(context, global)
        let batches = BatchService(store: invocation.store, operator: try invocation.operatorAccess())
        let isCut = try table.render { write in try batches.list(request, row: write) }
        if isCut { invocation.warn("--limit cut the list; there are more") }
    }
}
