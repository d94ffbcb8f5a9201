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

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
