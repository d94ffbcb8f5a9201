internal import ArgumentParser

/// The options that every command takes, in any place.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The store to work on.", valueName: "path"), completion: .file())
    var store: String?

    @Option(
        help: ArgumentHelp("Answer for this profile, named by its Broker ID, or for 'all'.", valueName: "broker-id|all")
    )
    var profile: String?

    @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice?

    @Flag(help: "Say nothing on standard error but errors; BROKER_QUIET does the same.")
    var quiet = false

    @Flag(help: "Say more on standard error: totals, notes, and the SQL of a list.")
    var verbose = false

    @Flag(name: .customLong("no-input"), help: "Never ask for anything; fail instead.")
    var noInput = false
}

/// When to use colour.
enum ColorChoice: String, ArgumentWord {
    case auto, always, never
}
