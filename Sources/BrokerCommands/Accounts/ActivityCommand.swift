internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// List what your account did, the newest first.
struct ActivityCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "activity", abstract: "List your account's recent activity, newest first.",
        discussion: Help.examples("broker activity --limit 20", "broker activity --format csv"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: ActivityService.columns, title: "Activity") { invocation, request, write in
                try ActivityService(store: invocation.store, viewer: invocation.viewer()).list(request, row: write)
            }
    }
}
