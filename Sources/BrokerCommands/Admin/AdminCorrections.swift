internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The requests of REG-8.
struct AdminCorrections: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections", abstract: "List the requests to correct a contracting record, or close one.",
        discussion: Help.examples(
            "broker admin corrections", "broker admin corrections --close 3", "broker admin corrections --all",
            prose: "The record itself changes with the carrier's next contracts file."))

    @Option(parsing: .unconditional, help: ArgumentHelp("Close this request.", valueName: "request"))
    var close: Int64?

    @Flag(help: "List closed requests too.")
    var all = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        if let close {
            let invocation = try Invocation(context, global)
            try CorrectionService(store: invocation.store, operator: invocation.operatorAccess()).close(
                close, now: context.now)
            return invocation.note("request \(close) is closed")
        }
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: CorrectionService.columns, title: "Corrections") { invocation, request, write in
                try CorrectionService(store: invocation.store, operator: invocation.operatorAccess())
                    .list(all: all, request, row: write)
            }
    }
}
