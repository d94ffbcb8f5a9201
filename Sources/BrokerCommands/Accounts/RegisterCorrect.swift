internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Ask to have a wrong contracting record corrected.
struct RegisterCorrect: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Ask for the correction of a contracting record.",
        discussion: Help.examples(
            "broker register correct 17650001 'The e-mail should be maria@example.com'",
            prose: "The request goes to the operator. The carrier's next file changes the record itself."))

    @OptionGroup var record: RecordOptions

    @Argument(help: ArgumentHelp("What is wrong with the record.", valueName: "text"))
    var text: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.registration.requestCorrection(npn: record.npn, taxID: try record.taxID(invocation), text: text)
        invocation.note("sent the request to the operator; the record changes only when the carrier corrects it")
    }
}
