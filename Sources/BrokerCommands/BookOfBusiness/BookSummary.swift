internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Totals of the book.
struct BookSummary: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Show totals of the book by status, plan type, county and renewal month.",
        discussion: Help.examples(
            "broker bob summary", "broker bob summary --as-of 2026-01-01 --format json",
            "broker bob summary -o summary.xlsx",
            prose: """
                Shows groups, active subscribers, active members and the monthly premium. A subscriber covered in two suffixes counts in both, as in \
                'bob list'. Text has small bars of the subscribers; XLSX one sheet per section, each with a chart; PDF prints bars.
                """))

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Book of Business: Summary")
        let invocation = try Invocation(context, global)
        let sections = try SummaryService(store: invocation.store, viewer: invocation.viewer()).sections()
        try output.renderSections(output.chosenFormat == .table ? sections.map(\.withBars) : sections)
    }
}
