internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// SUB-2.
struct SubscribersShow: AnsweringCommand, DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a subscriber with dependents and coverage history.",
        discussion: Help.examples(
            "broker subscribers show R10024381", "broker subscribers show R10024381 --as-of 2026-01-01 --format json"))

    static let answer = Answer.sections("Subscriber", SubscriberService.sections)

    @Argument(
        help: ArgumentHelp("The subscriber ID.", valueName: "subscriber-id"),
        completion: Completions.stored(.subscribers))
    var subscriber: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try table(context, title: "Subscriber \(subscriber)")
        try output.renderSections(Invocation(context, global).service(SubscriberService.init).show(subscriber))
    }
}
