internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The book in figures.
struct BookSummary: BrokerCommand {
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
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Book of Business: Summary")
        let session = try Session(context, global)
        let sections = try SummaryService(store: session.store, viewer: session.viewer()).sections()
        try output.renderSections(output.chosenFormat == .table ? sections.map(Self.withBars) : sections)
    }

    /// A bar of at most twenty marks behind every row, its length that of the subscribers.
    private static func withBars(_ section: Section) -> Section {
        guard let column = section.chartColumn else { return section }
        let bars = Column(key: "bar", title: "", type: .text)
        var result = Section(key: section.key, title: section.title, columns: section.columns + [bars], isObject: false)
        let largest = section.rows.map { $0.integer(at: column) }.max() ?? 0
        let line = RowBuffer()
        for row in section.rows {
            let length = largest == 0 ? 0 : Int((row.integer(at: column) * 20 + largest / 2) / largest)
            line.removeAll()
            line.append(row, count: section.columns.count)
            line.append(String(repeating: "█", count: length))
            result.append(line)
        }
        return result
    }
}
