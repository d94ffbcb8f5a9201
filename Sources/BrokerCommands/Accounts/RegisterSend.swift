internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Send the registration e-mail to the address on file.
struct RegisterSend: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send the registration e-mail to the address on file.",
        discussion: Help.examples(
            "broker register send 17650001", "broker register send 17650001 --tax-id-stdin < tax-id"))

    @OptionGroup var record: RecordOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try Self.send(record.npn, try record.taxID(invocation), again: false, invocation)
    }

    static func send(_ npn: String, _ taxID: String, again: Bool, _ invocation: Invocation) throws {
        let address = try invocation.registration.send(npn: npn, taxID: taxID, again: again)
        invocation.note("sent a code to \(address); check spam and trash too. It is valid for 48 hours.")
        invocation.note("next: broker register complete")
    }
}
