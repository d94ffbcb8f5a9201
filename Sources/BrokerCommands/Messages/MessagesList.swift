internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The threads.
struct MessagesList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the threads, those with the newest message first.",
        discussion: Help.examples(
            "broker messages list", "broker messages list --unread --format json",
            prose:
                "The threads of the profile in force. Unread are messages by others that this account has not been shown yet."
        ))

    @Flag(help: "Only threads with messages that this account has not read.")
    var unread = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: MessageService.columns, title: "Messages") { invocation, request, write in
                try MessageService(store: invocation.store, viewer: invocation.viewer())
                    .list(unread: unread, request, row: write)
            }
    }
}
