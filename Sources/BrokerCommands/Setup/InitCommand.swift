internal import ArgumentParser
internal import BrokerPortal

/// Makes a new, empty store.
struct InitCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new, empty store.",
        discussion: Help.examples(
            "broker init", "broker init --store ~/books/golden-coast.sqlite",
            prose: """
                Beside the store lies its key, without which Tax IDs cannot be read: keep a copy of both. They belong to you alone (0600); a store \
                that exists is never replaced.
                """))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let path = try Settings(context).storePath(global.store)
        try Store.create(at: path, key: context.variable("BROKER_KEY"))
        context.note("made \(path)")
    }
}
