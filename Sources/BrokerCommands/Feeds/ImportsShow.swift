internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// One batch: its rejects and warnings.
struct ImportsShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what a batch rejected or warned of, and whom it did not list.",
        discussion: Help.examples(
            "broker imports show 3", "broker imports show 3 --format csv -o rejects.csv",
            prose: """
                The batch itself is described on standard error; its rejects and warnings are the answer, then the coverages that a full 834 no longer lists: \
                reported, proposed for 'imports accept', accepted, or ended.
                """))

    static let answer = Answer.list("Batch", BatchService.findingColumns)

    @Argument(
        help: ArgumentHelp("The number of the batch.", valueName: "batch"), completion: Completions.kept(.batches))
    var batch: Int64

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try writeList(context, list, title: "Batch \(batch)") { invocation, request, write in
            let batches = try invocation.service(BatchService.init)
            try batches.show(
                batch, ListRequest(columns: ["kind", "file", "records", "added", "changed", "ended", "rejected"])
            ) { invocation.note(Self.line(batch, $0)) }
            return try batches.findings(batch, request, row: write)
        }
    }

    private static func line(_ batch: Int64, _ row: RowBuffer) -> String {
        let texts = [0, 1].map { String(decoding: row.text(at: $0), as: UTF8.self) }
        let counts = zip(["records", "added", "changed", "ended", "rejected"], 2...).map {
            "\(row.integer(at: $1)) \($0)"
        }
        return "batch \(batch): \(texts[0]), \(texts[1]): \(counts.joined(separator: ", "))"
    }
}
