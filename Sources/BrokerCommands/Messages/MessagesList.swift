internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The threads.
struct MessagesList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the threads, newest message first.",
        discussion: Help.examples(
            "broker messages list", "broker messages list --unread --format json",
            prose:
                "Lists the threads of the current profile. Unread messages are those by others that this account has not yet seen."
        ))

    @Flag(help: "Show only threads with unread messages.")
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
