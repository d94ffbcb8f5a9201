internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The import batches.
struct ImportsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports", abstract: "Show imported files, who imported them, and what was rejected.",
        discussion: Help.examples("broker imports list", "broker imports show 3", "broker imports accept 3"),
        subcommands: [ImportsList.self, ImportsShow.self, ImportsAccept.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
