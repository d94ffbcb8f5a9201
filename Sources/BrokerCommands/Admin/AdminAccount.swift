internal import ArgumentParser
internal import BrokerPortal

/// Makes the account of a contracting record.
struct AdminAccount: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Make the account of a broker whose contract is loaded.",
        discussion: Help.examples(
            "broker admin account maria.lopez@example.com",
            "broker admin account maria.lopez@example.com --password-stdin < password",
            prose: "The e-mail must stand on one active contracting record. The password needs eight characters."))

    @Argument(help: ArgumentHelp("The e-mail on the contracting record.", valueName: "email"))
    var email: String

    @Flag(name: .customLong("password-stdin"), help: "Read the password from standard input.")
    var passwordFromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let accounts = try invocation.service(AccountAdministration.init)
        let password = try Prompt(context: context, noInput: global.noInput)
            .secret("New password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        try accounts.create(email: email, password: password, now: context.now)
        invocation.note("made the account \(email)")
    }
}
