internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The operator's side of notices.
struct AdminNotices: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices", abstract: "Manage the notices that anyone may read.",
        discussion: Help.examples("broker admin notices set terms terms.txt --edition 2027-01-01"),
        subcommands: [AdminNoticesSet.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
