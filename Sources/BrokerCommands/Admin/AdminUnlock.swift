internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Unlocks an account.
struct AdminUnlock: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock", abstract: "Unlock an account; set a new password where its owner cannot.",
        discussion: Help.examples(
            "broker admin unlock maria.lopez@example.com",
            "broker admin unlock maria.lopez@example.com --new-password",
            prose: "With --new-password or --password-stdin the password is set too, and the account's sessions end."))

    @Argument(
        help: ArgumentHelp("The e-mail of the account.", valueName: "email"), completion: Completions.kept(.accounts))
    var email: String

    @Flag(name: .customLong("new-password"), help: "Ask for a new password.")
    var asksForPassword = false

    @Flag(name: .customLong("password-stdin"), help: "Read a new password from standard input.")
    var passwordFromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = try invocation.service(AccountAdministration.init)
        let password =
            try asksForPassword || passwordFromStandardInput
            ? invocation.prompt.newSecret(
                "New password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin") : nil
        try service.unlock(email: email, password: password, now: context.now)
        invocation.note("\(email) is unlocked")
    }
}
