internal import ArgumentParser
internal import BrokerPortal

/// The upline agencies.
struct UplineList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your upline agencies and what they can see.",
        discussion: Help.examples("broker upline list"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: UplineService.columns, title: "Upline") { invocation, request, write in
                try UplineService(store: invocation.store, viewer: invocation.viewer()).list(request, row: write)
            }
    }
}
