internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Checks a token.
struct AdminKeysVerify: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify a token from standard input as a site must, and use it up.",
        discussion: Help.examples(
            "broker admin keys verify < token",
            "broker admin keys verify --audience https://billing.example.com < token",
            prose: """
                Prints the token's claims as JSON. The status is 1 if the token was altered, has expired, is for another audience or was already used, and 65 for \
                input that is not a token. A verified token cannot be used again.
                """))

    @Option(
        help: ArgumentHelp(
            "The site that the token must be for; by default any configured site.", valueName: "origin"))
    var audience: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = SigningKeyService(store: invocation.store, operator: try invocation.operatorAccess())
        let token = try invocation.prompt.secret("Token", fromStandardInput: true, option: "standard input")
        let claims = try service.verify(token, audience: audience, now: context.now)
        try context.answer(line: claims.json)
    }
}
