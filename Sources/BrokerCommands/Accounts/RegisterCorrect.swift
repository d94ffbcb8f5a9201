internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// REG-8.
struct RegisterCorrect: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Ask to have a wrong contracting record corrected.",
        discussion: Help.examples(
            "broker register correct 17650001 'The e-mail should be maria@example.com'",
            prose: "The request goes to the operator. The record itself changes with the carrier's next file."))

    @OptionGroup var record: RecordOptions

    @Argument(help: ArgumentHelp("What is wrong with it.", valueName: "text"))
    var text: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.registration.requestCorrection(npn: record.npn, taxID: try record.taxID(invocation), text: text)
        invocation.note("the request is with the operator; the record stays as it is until the carrier changes it")
    }
}
