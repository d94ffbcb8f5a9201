internal import ArgumentParser
internal import BrokerPortal

/// LOG-2: a code by mail.
struct PasswordForgot: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "forgot", abstract: "Send a code for a new password, which unlocks the account too.",
        discussion: Help.examples(
            "broker password forgot maria.lopez@example.com",
            prose: "The answer is the same whether there is such an account or not."))

    @Argument(help: ArgumentHelp("The e-mail of the account.", valueName: "email"))
    var email: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try PasswordService(store: invocation.store, now: context.now).forgot(email: email)
        invocation.note("if there is such an account, a code went to its address; then: broker password reset")
    }
}
