internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The threads.
struct MessagesList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the threads, those with the newest message first.",
        discussion: Help.examples(
            "broker messages list", "broker messages list --unread --format json",
            prose:
                "The threads of the profile in force. Unread are messages by others that this account has not been shown yet."
        ))

    static let answer = Answer.list("Messages", MessageService.columns)

    @Flag(help: "Only threads with messages that this account has not read.")
    var unread = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(MessageService.init)
            .list(unread: unread, request, row: write)
    }
}
