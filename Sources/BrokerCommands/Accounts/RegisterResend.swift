internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Send the registration e-mail again; the earlier code stops working.
struct RegisterResend: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend", abstract: "Send the registration e-mail again and cancel the earlier code.",
        discussion: Help.examples("broker register resend 17650001"))

    @OptionGroup var record: RecordOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try RegisterSend.send(record.npn, try record.taxID(invocation), again: true, invocation)
    }
}
