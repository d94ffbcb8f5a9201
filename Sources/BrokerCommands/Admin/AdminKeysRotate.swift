internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

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
        let invocation = try Invocation(context, global)
        let key = try invocation.service(SigningKeyService.init).rotate(
            now: context.now)
        invocation.note("key \(key) signs from now on; give the tools the new set: broker admin keys jwks")
    }
}
