internal import ArgumentParser
internal import BrokerPortal

/// Log in with e-mail and password.
struct LoginCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: "Log in with your e-mail and password.",
        discussion: Help.examples(
            "broker login maria.lopez@example.com",
            "broker login maria.lopez@example.com --password-stdin < ~/.config/broker/password",
            prose:
                "The session lasts at most twelve hours. Its secret is in $XDG_STATE_HOME/broker/session, which only you can read."
        ))

    @Argument(help: ArgumentHelp("The e-mail of the account.", valueName: "email"))
    var email: String

    @Flag(name: .customLong("password-stdin"), help: "Read the password from standard input.")
    var passwordFromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let password = try Prompt(context: context, noInput: global.noInput)
            .secret("Password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        try LoginCommand.logIn(email, password, invocation)
        let place = try invocation.employer() == nil ? invocation.viewer().profile.label : "the groups you administer"
        invocation.note("logged in as \(email) for \(place)")
    }

    /// Opens a session and keeps its secret in the session file.
    static func logIn(_ email: String, _ password: String, _ invocation: Invocation) throws {
        let token = try SessionService(store: invocation.store).logIn(
            email: email, password: password, now: invocation.context.now)
        try SessionFile(invocation.settings).setToken(token, forStore: invocation.storePath)
    }
}
