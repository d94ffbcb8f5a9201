internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// How the senders of 834s write.
struct SendersCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "senders",
        abstract: "Profiles of the senders of 834s: where group, suffix, member and plan stand.",
        discussion: Help.examples(
            "broker senders list", "broker senders show bcbs-employer > sender.yaml",
            "broker import --sender sender.yaml full.edi"),
        subcommands: [SendersList.self, SendersShow.self, SendersRemove.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
