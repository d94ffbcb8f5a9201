internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// SUP-2: secure messages with the carrier.
struct MessageCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "Secure messages with the carrier's desk, with attachments.",
        discussion: Help.examples(
            "broker messages list --unread", "broker messages show 3",
            "broker messages send --subject 'Late bill' --group 004512/0001 < text",
            "broker messages reply 3 --attach census.xlsx < text", "broker messages fetch 3 1 -o letter.pdf"),
        subcommands: [
            MessagesList.self, MessagesShow.self, MessagesSend.self, MessagesReply.self, MessagesFetch.self,
        ])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
