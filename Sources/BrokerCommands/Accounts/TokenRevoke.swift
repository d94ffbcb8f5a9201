internal import ArgumentParser
internal import BrokerPortal

/// Ends a token.
struct TokenRevoke: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "End a token at once.",
        discussion: Help.examples("broker token revoke nightly"))

    @Argument(help: ArgumentHelp("The token's name.", valueName: "name"), completion: Completions.stored(.tokens))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(TokenService.init).revoke(name)
        invocation.note("the token '\(name)' has ended")
    }
}
