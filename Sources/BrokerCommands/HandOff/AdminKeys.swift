internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// The keys that sign hand-offs.
struct AdminKeys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "The keys that sign links to carriers' tools.",
        discussion: Help.examples(
            "broker admin keys list", "broker admin keys rotate", "broker admin keys jwks > jwks.json",
            "broker admin keys verify < token"),
        subcommands: [AdminKeysList.self, AdminKeysRotate.self, AdminKeysJWKS.self, AdminKeysVerify.self])

    @OptionGroup var global: GlobalOptions
}

/// Lists them.
struct AdminKeysList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the signing keys.", discussion: Help.examples("broker admin keys list"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: SigningKeyService.columns, title: "Keys") { session, request, write in
                try SigningKeyService(store: session.store, operator: session.operatorAccess())
                    .list(request, now: context.now, row: write)
            }
    }
}

/// Makes a new one.
struct AdminKeysRotate: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Make a new signing key; the former one still verifies what it signed.",
        discussion: Help.examples(
            "broker admin keys rotate",
            prose: """
                The former key's private half is destroyed at once; its public half stays in the JWKS for ten minutes, longer than any token lives. Give the tools the \
                new JWKS.
                """))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let key = try SigningKeyService(store: session.store, operator: session.operatorAccess()).rotate(
            now: context.now)
        session.note("key \(key) signs from now on; give the tools the new set: broker admin keys jwks")
    }
}

/// Prints the public halves.
struct AdminKeysJWKS: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "jwks", abstract: "Print the public keys as a JSON Web Key Set.",
        discussion: Help.examples(
            "broker admin keys jwks > jwks.json",
            prose: "OKP keys of the curve Ed25519 (RFC 8037), for the tools that check tokens. They are no secret."))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try context.output.write(
            SigningKeyService(store: session.store, operator: session.operatorAccess()).jwks(now: context.now))
    }
}

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
        let session = try Session(context, global)
        let service = SigningKeyService(store: session.store, operator: try session.operatorAccess())
        let token = try session.prompt.secret("Token", fromStandardInput: true, option: "standard input")
        let claims = try service.verify(token, audience: audience, now: context.now)
        try context.answer(line: claims.json)
    }
}
