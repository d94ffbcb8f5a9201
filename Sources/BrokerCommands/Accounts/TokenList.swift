internal import ArgumentParser
internal import BrokerPortal

/// The account's tokens.
struct TokenList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your tokens, with their last use.",
        discussion: Help.examples("broker token list", "broker token list --format json"))

    static let answer = Answer.list("Tokens", TokenService.columns)

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(TokenService.init).list(request, row: write)
    }
}
