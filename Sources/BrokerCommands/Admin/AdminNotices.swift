internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// LOG-4, the operator's side.
struct AdminNotices: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices", abstract: "The notices that everybody may read.",
        discussion: Help.examples("broker admin notices set terms terms.txt --edition 2027-01-01"),
        subcommands: [AdminNoticesSet.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
