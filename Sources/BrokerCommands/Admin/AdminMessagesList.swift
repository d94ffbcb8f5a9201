internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// All threads.
struct AdminMessagesList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List all brokers' threads, those with the newest message first.",
        discussion: Help.examples("broker admin messages list", "broker admin messages list --unread"))

    static let answer = Answer.list("Messages", MessageDesk.columns)

    @Flag(help: "Only threads with messages that the desk has not read.")
    var unread = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(MessageDesk.init)
            .list(unread: unread, request, row: write)
    }
}
