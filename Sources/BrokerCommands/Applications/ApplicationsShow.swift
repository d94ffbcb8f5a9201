internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// ELG-2: one application from its receipt on.
struct ApplicationsShow: AnsweringCommand, DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an application with the history of its steps.",
        discussion: Help.examples(
            "broker applications show A-1001", "broker applications show A-1001 --format json | jq .history"))

    static let answer = Answer.sections("Application", ApplicationService.sections)

    @Argument(
        help: ArgumentHelp("The application ID.", valueName: "application-id"),
        completion: Completions.stored(.applications))
    var application: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try table(context)
        try output.renderSections(Invocation(context, global).service(ApplicationService.init).show(application))
    }
}
