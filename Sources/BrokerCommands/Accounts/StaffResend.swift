internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// STF-3: the registration mail again.
struct StaffResend: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend", abstract: "Send a pending user's registration e-mail again.",
        discussion: Help.examples("broker staff resend pat@example.com"))

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"), completion: Completions.stored(.staff))
    var email: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(StaffService.init).resend(email)
        invocation.note("a new code is on its way to \(email); the earlier one has stopped working")
    }
}
