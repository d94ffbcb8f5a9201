internal import ArgumentParser

/// The book of business (BOB).
struct BookCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bob", abstract: "The book of business: your groups and their subscribers.",
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
