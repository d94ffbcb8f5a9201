internal import ArgumentParser
internal import BrokerPortal

/// A code by mail.
struct PasswordForgot: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "forgot", abstract: "Send a code for a new password, which also unlocks the account.",
        discussion: Help.examples(
            "broker password forgot maria.lopez@example.com",
            prose: "The answer is the same whether or not the account exists."))

    @Argument(help: ArgumentHelp("The e-mail of the account.", valueName: "email"))
    var email: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try PasswordService(store: invocation.store, now: context.now).forgot(email: email)
        invocation.note("if the account exists, a code was sent to its address; next: broker password reset")
    }
}
