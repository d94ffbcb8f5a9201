internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The carrier's side of secure messages.
struct AdminMessages: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "Read and answer brokers' messages for the carrier.",
        discussion: Help.examples(
            "broker admin messages list --unread", "broker admin messages show 3",
            "broker admin messages reply 3 --attach letter.pdf < text", "broker admin messages close 3"),
        subcommands: [
            AdminMessagesList.self, AdminMessagesShow.self, AdminMessagesReply.self, AdminMessagesFetch.self,
            AdminMessagesClose.self,
        ])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
