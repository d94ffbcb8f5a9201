internal import ArgumentParser

/// The options that every command takes, in any place.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Use this store.", valueName: "path"), completion: .file())
    var store: String?

    @Option(
        help: ArgumentHelp(
            "How many seconds to wait while somebody else writes to the store (5 where nothing is said).",
            valueName: "seconds"))
    var wait: WaitTime?

    @Option(
        help: ArgumentHelp("Answer for this profile, named by its Broker ID, or for 'all'.", valueName: "broker-id|all")
    )
    var profile: String?

    @Option(help: ArgumentHelp("Use color: auto, always or never.", valueName: "when"))
    var color: ColorChoice?

    @Flag(help: "Say nothing on standard error but errors; BROKER_QUIET does the same.")
    var quiet = false

    @Flag(help: "Say more on standard error: totals, notes, and the SQL of a list.")
    var verbose = false

    @Flag(name: .customLong("no-input"), help: "Never prompt; fail instead.")
    var noInput = false
}

/// When to use color.
enum ColorChoice: String, ArgumentWord {
    case auto, always, never
}

/// How long to wait for the store: a number of seconds, 0 for not at all.
struct WaitTime: ExpressibleByArgument {
    let seconds: Double

    init?(argument: String) {
        guard let seconds = Double(argument), seconds >= 0, seconds <= 86_400 else { return nil }
        self.seconds = seconds
    }
}
