internal import ArgumentParser
internal import BrokerPortal

/// Creates an empty store.
struct InitCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Create an empty store.",
        discussion: Help.examples(
            "broker init", "broker init --store ~/books/golden-coast.sqlite",
            prose: """
                The key next to the store is needed to read Tax IDs: keep a copy of both. Only you can read them (0600). An existing store is \
                never replaced.
                """))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let path = try Settings(context).storePath(global.store)
        try Store.create(at: path, key: context.variable("BROKER_KEY"))
        context.note("made \(path)")
    }
}
