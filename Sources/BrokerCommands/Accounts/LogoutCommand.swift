internal import ArgumentParser
internal import BrokerPortal

/// Ends the session.
struct LogoutCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "logout", abstract: "End your session.", discussion: Help.examples("broker logout"))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let file = try SessionFile(invocation.settings)
        guard let token = try file.token(forStore: invocation.storePath) else {
            invocation.note("you were not logged in")
            return
        }
        try SessionService(store: invocation.store).logOut(token: token, now: context.now)
        try file.setToken(nil, forStore: invocation.storePath)
    }
}
