internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The notices that there are.
struct NoticesList: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the notices with the edition of the day.",
        discussion: Help.examples("broker notices list", "broker notices list --as-of 2026-01-01"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: NoticeService.columns, title: "Notices") { invocation, request, write in
                try NoticeService(store: invocation.store)
                    .list(on: context.day, request, row: write)
            }
    }
}
