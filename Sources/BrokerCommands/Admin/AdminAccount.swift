internal import ArgumentParser
internal import BrokerPortal

/// Creates an account for a contracting record.
struct AdminAccount: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Create an account for a broker whose contract is in the store.",
        discussion: Help.examples(
            "broker admin account maria.lopez@example.com",
            "broker admin account maria.lopez@example.com --password-stdin < password",
            prose: "The e-mail must be on exactly one active contracting record. The password needs eight characters."))

    @Argument(help: ArgumentHelp("The e-mail on the contracting record.", valueName: "email"))
    var email: String

    @Flag(name: .customLong("password-stdin"), help: "Read the password from standard input.")
    var passwordFromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let accounts = AccountAdministration(store: invocation.store, operator: try invocation.operatorAccess())
        let password = try Prompt(context: context, noInput: global.noInput)
            .secret("New password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        try accounts.create(email: email, password: password, now: context.now)
        invocation.note("created the account \(email)")
    }
}
