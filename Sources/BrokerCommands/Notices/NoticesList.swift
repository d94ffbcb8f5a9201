internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The notices that there are.
struct NoticesList: ListingCommand, DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the notices with the edition of the day.",
        discussion: Help.examples("broker notices list", "broker notices list --as-of 2026-01-01"))

    static let answer = Answer.list("Notices", NoticeService.columns)

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try NoticeService(store: invocation.store)
            .list(on: invocation.context.day, request, row: write)
    }
}
