internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Prints the public halves.
struct AdminKeysJWKS: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "jwks", abstract: "Print the public keys as a JSON Web Key Set.",
        discussion: Help.examples(
            "broker admin keys jwks > jwks.json",
            prose: "OKP keys of the curve Ed25519 (RFC 8037), for the tools that check tokens. They are no secret."))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try context.output.write(
            try invocation.service(SigningKeyService.init).jwks(now: context.now))
    }
}
