internal import ArgumentParser

/// The book of business (BOB).
struct BookCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bob", abstract: "The book of business: your groups and their subscribers.",
        discussion: Help.examples("broker bob list", "broker bob export --subscribers -o subscribers.csv"),
        subcommands: [BookList.self, BookFilter.self, BookExport.self])

    @OptionGroup var global: GlobalOptions
}
