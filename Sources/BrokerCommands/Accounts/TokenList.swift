internal import ArgumentParser
internal import BrokerPortal

/// The account's tokens.
struct TokenList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your tokens and when they were last used.",
        discussion: Help.examples("broker token list", "broker token list --format json"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: TokenService.columns, title: "Tokens") { invocation, request, write in
                try TokenService(store: invocation.store, viewer: invocation.viewer()).list(request, row: write)
            }
    }
}
