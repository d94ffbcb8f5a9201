internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// SUB-2.
struct SubscribersShow: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a subscriber with dependents and coverage history.",
        discussion: Help.examples(
            "broker subscribers show R10024381", "broker subscribers show R10024381 --as-of 2026-01-01 --format json"))

    @Argument(help: ArgumentHelp("The subscriber ID.", valueName: "subscriber-id"))
    var subscriber: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Subscriber \(subscriber)")
        let invocation = try Invocation(context, global)
        let service = try SubscriberService(store: invocation.store, viewer: invocation.viewer())
        try output.renderSections(try service.show(subscriber))
    }
}
