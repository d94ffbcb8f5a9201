internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// What was loaded.
struct ImportsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports", abstract: "What was loaded, by whom, and what was rejected.",
        discussion: Help.examples("broker imports list", "broker imports show 3", "broker imports accept 3"),
        subcommands: [ImportsList.self, ImportsShow.self, ImportsAccept.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
