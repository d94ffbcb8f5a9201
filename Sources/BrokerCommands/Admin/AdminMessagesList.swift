internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// All threads.
struct AdminMessagesList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List all brokers' threads, newest message first.",
        discussion: Help.examples("broker admin messages list", "broker admin messages list --unread"))

    @Flag(help: "Show only threads with messages that the carrier has not read.")
    var unread = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: MessageDesk.columns, title: "Messages") { invocation, request, write in
                try MessageDesk(store: invocation.store, operator: invocation.operatorAccess())
                    .list(unread: unread, request, row: write)
            }
    }
}
