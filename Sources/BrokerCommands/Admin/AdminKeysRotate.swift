internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Makes a new one.
struct AdminKeysRotate: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Create a new signing key; the previous one still verifies what it signed.",
        discussion: Help.examples(
            "broker admin keys rotate",
            prose: """
                The previous private key is destroyed at once. Its public key stays in the JWKS for ten minutes, longer than any token is valid. Give the sites the \
                new JWKS.
                """))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let key = try SigningKeyService(store: invocation.store, operator: invocation.operatorAccess()).rotate(
            now: context.now)
        invocation.note("key \(key) signs from now on; give the sites the new key set: broker admin keys jwks")
    }
}
