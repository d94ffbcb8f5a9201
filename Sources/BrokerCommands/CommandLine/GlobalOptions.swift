internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The options that every command takes, in any place.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Use this store.", valueName: "path"), completion: .file())
    var store: String?

    @Option(
        help: ArgumentHelp("Answer for this profile, named by its Broker ID, or for 'all'.", valueName: "broker-id|all")
    )
    var profile: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Show the data as of this date instead of today.", valueName: "date"))
    var asOf: CalendarDate?

    @Option(help: ArgumentHelp("Use color: auto, always or never.", valueName: "when"))
    var color: ColorChoice?

    @Flag(help: "Write only errors to standard error.")
    var quiet = false

    @Flag(help: "Write more to standard error, such as the SQL behind a list.")
    var verbose = false

    @Flag(name: .customLong("no-input"), help: "Never prompt; fail instead.")
    var noInput = false
}

/// When to use color.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
}
