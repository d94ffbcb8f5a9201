internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Checks a token.
struct AdminKeysVerify: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check a token from standard input as a tool must, and use it up.",
        discussion: Help.examples(
            "broker admin keys verify < token",
            "broker admin keys verify --audience https://billing.example.com < token",
            prose: """
                Prints what the token says, as JSON. The status is 1 for one that was altered, has expired, is for another audience, or was used before, and 65 for \
                what is no token. A token that was verified is used up.
                """))

    @Option(
        help: ArgumentHelp(
            "The tool that it must be for; any that is configured where none is given.", valueName: "origin"))
    var audience: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = try invocation.service(SigningKeyService.init)
        let token = try invocation.prompt.secret("Token", fromStandardInput: true, option: "standard input")
        let claims = try service.verify(token, audience: audience, now: context.now)
        try context.answer(line: claims.json)
    }
}
