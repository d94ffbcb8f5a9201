internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// HOME-3.
struct ActivityCommand: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "activity", abstract: "List what your account did, the newest first.",
        discussion: Help.examples("broker activity --limit 20", "broker activity --format csv"))

    static let answer = Answer.list("Activity", ActivityService.columns)

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(ActivityService.init).list(request, row: write)
    }
}
