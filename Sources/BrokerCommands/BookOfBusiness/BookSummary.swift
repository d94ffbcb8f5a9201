internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The book in figures.
struct BookSummary: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Show the book in figures: by status, plan type, county, renewal month.",
        discussion: Help.examples(
            "broker bob summary", "broker bob summary --as-of 2026-01-01 --format json",
            "broker bob summary -o summary.xlsx",
            prose: """
                Groups, active subscribers, active members, and the premium of a month. A subscriber who is covered in two suffixes counts in both, as in \
                'bob list'. Text has small bars of the subscribers; XLSX a sheet a section, each with a chart; PDF prints bars.
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
