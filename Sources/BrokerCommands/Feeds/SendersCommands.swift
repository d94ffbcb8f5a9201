internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Profiles of senders of 834s.
struct SendersCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "senders",
        abstract: "Manage sender profiles: where an 834 has group, suffix, member and plan.",
        discussion: Help.examples(
            "broker senders list", "broker senders show bcbs-employer > sender.yaml",
            "broker import --sender sender.yaml full.edi"),
        subcommands: [SendersList.self, SendersShow.self, SendersRemove.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
