internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The landing page (HOME-1 to HOME-4).
struct HomeCommand: AnsweringCommand, DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "Show the landing page: profile, figures, alerts, recent activity.",
        discussion: Help.examples("broker home", "broker home --format json | jq .alerts"))

    static let answer = Answer.sections("Home", HomePage.layouts)

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try table(context)
        let page = try Invocation(context, global).service(HomeService.init).page()
        guard table.format == .table else { return try table.renderSections(HomePage.sections(page)) }
        try table.renderText { try $0.write(HomePage.text(page, forTerminal: table.isTerminal)) }
    }
}
