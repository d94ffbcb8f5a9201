internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Terms, privacy and what you need to know; without logging in.
struct NoticesCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices",
        abstract: "Read the terms, the privacy notice and what you need to know. No login is needed.",
        discussion: Help.examples("broker notices list", "broker notices show terms"),
        subcommands: [NoticesList.self, NoticesShow.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
