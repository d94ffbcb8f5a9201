internal import ArgumentParser

/// The book of business.
struct BookCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bob", abstract: "List, filter and export your book of business.",
        discussion: Help.examples(
            "broker bob list", "broker bob export --subscribers -o subscribers.csv",
            "broker bob alerts --since-last --mail", "broker bob changes --since last"),
        subcommands: [
            BookList.self, BookFilter.self, BookExport.self, BookSummary.self, BookRenewals.self, BookAlerts.self,
            BookChanges.self,
        ])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
