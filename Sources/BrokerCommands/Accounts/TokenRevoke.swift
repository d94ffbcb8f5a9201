internal import ArgumentParser
internal import BrokerPortal

/// Ends a token.
struct TokenRevoke: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Revoke a token.",
        discussion: Help.examples("broker token revoke nightly"))

    @Argument(help: ArgumentHelp("The token's name.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try TokenService(store: invocation.store, viewer: invocation.viewer()).revoke(name)
        invocation.note("revoked the token '\(name)'")
    }
}
