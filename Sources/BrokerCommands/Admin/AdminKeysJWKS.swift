internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Prints the public keys.
struct AdminKeysJWKS: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "jwks", abstract: "Print the public keys as a JSON Web Key Set.",
        discussion: Help.examples(
            "broker admin keys jwks > jwks.json",
            prose: "OKP keys on curve Ed25519 (RFC 8037), for the sites that verify tokens. They are not secret."))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try context.output.write(
            SigningKeyService(store: invocation.store, operator: invocation.operatorAccess()).jwks(now: context.now))
    }
}
