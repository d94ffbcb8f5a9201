internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// LOG-4.
struct NoticesCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices", abstract: "Terms, privacy and what you need to know; without logging in.",
        discussion: Help.examples("broker notices list", "broker notices show terms"),
        subcommands: [NoticesList.self, NoticesShow.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
