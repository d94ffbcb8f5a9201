internal import ArgumentParser
internal import BrokerPortal

/// LOG-1.
struct LoginCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: "Log in with e-mail and password.",
        discussion: Help.examples(
            "broker login maria.lopez@example.com",
            "broker login maria.lopez@example.com --password-stdin < ~/.config/broker/password",
            prose:
                "The session lasts twelve hours. Its secret lies in $XDG_STATE_HOME/broker/session, which only you can read."
        ))

    @Argument(help: ArgumentHelp("The e-mail of the account.", valueName: "email"))
    var email: String

    @Flag(name: .customLong("password-stdin"), help: "Read the password from standard input.")
    var passwordFromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let password = try Prompt(context: context, noInput: global.noInput)
            .secret("Password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        try LoginCommand.logIn(email, password, session)
        let place = try session.employer() == nil ? session.viewer().profile.label : "the groups you administer"
        session.note("logged in as \(email) for \(place)")
    }

    /// Opens a session and keeps its secret in the session file.
    static func logIn(_ email: String, _ password: String, _ session: Session) throws {
        let token = try SessionService(store: session.store).logIn(
            email: email, password: password, now: session.context.now)
        try SessionFile(session.settings).setToken(token, forStore: session.storePath)
    }
}

/// Ends the session.
struct LogoutCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "logout", abstract: "End your session.", discussion: Help.examples("broker logout"))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let file = try SessionFile(session.settings)
        guard let token = try file.token(forStore: session.storePath) else {
            session.note("nobody was logged in")
            return
        }
        try SessionService(store: session.store).logOut(token: token, now: context.now)
        try file.setToken(nil, forStore: session.storePath)
    }
}
