internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The carrier's side of SUP-2.
struct AdminMessages: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "The carrier's desk: read and answer brokers' messages.",
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
