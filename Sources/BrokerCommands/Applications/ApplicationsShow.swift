internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// ELG-2: one application from its receipt on.
struct ApplicationsShow: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an application with the history of its steps.",
        discussion: Help.examples(
            "broker applications show A-1001", "broker applications show A-1001 --format json | jq .history"))

    @Argument(help: ArgumentHelp("The application ID.", valueName: "application-id"))
    var application: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Application")
        let invocation = try Invocation(context, global)
        let service = try ApplicationService(store: invocation.store, viewer: invocation.viewer())
        try output.renderSections(try service.show(application))
    }
}
