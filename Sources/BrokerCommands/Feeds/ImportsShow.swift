internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// One batch: its rejects and warnings.
struct ImportsShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what a batch rejected or warned of, and whom it did not list.",
        discussion: Help.examples(
            "broker imports show 3", "broker imports show 3 --format csv -o rejects.csv",
            prose: """
                The batch itself is described on standard error; its rejects and warnings are the answer, then the coverages that a full 834 no longer lists: \
                reported, proposed for 'imports accept', accepted, or ended.
                """))

    @Argument(help: ArgumentHelp("The number of the batch.", valueName: "batch"))
    var batch: Int64

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: BatchService.findingColumns,
            defaults: BatchService.findingColumns.map(\.key), title: "Batch \(batch)")
        let request = try table.request(list)
        let invocation = try Invocation(context, global)
        let batches = BatchService(store: invocation.store, operator: try invocation.operatorAccess())
        try batches.show(
            batch, ListRequest(columns: ["kind", "file", "records", "added", "changed", "ended", "rejected"])
        ) {
            invocation.note(Self.line(batch, $0))
        }
        let isCut = try table.render { write in try batches.findings(batch, request, row: write) }
        if isCut { invocation.warn("--limit cut the list; there are more") }
    }

    private static func line(_ batch: Int64, _ row: RowBuffer) -> String {
        let texts = [0, 1].map { String(decoding: row.text(at: $0), as: UTF8.self) }
        let counts = zip(["records", "added", "changed", "ended", "rejected"], 2...).map {
            "\(row.integer(at: $1)) \($0)"
        }
        return "batch \(batch): \(texts[0]), \(texts[1]): \(counts.joined(separator: ", "))"
    }
}
