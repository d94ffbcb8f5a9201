internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The options that every command takes, in any place.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The store to work on.", valueName: "path"), completion: .file())
    var store: String?

    @Option(
        help: ArgumentHelp(
            "How many seconds to wait while somebody else writes to the store (5 where nothing is said).",
            valueName: "seconds"))
    var wait: WaitTime?

    @Option(help: ArgumentHelp("Answer for this profile, named by its Broker ID.", valueName: "broker-id"))
    var profile: String?

    @Option(name: .customLong("as-of"), help: ArgumentHelp("Answer for this day instead of today.", valueName: "date"))
    var asOf: CalendarDate?

    @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice?

    @Flag(help: "Say nothing on standard error but errors.")
    var quiet = false

    @Flag(help: "Say more on standard error, such as the SQL of a list.")
    var verbose = false

    @Flag(name: .customLong("no-input"), help: "Never ask for anything; fail instead.")
    var noInput = false
}

/// When to use colour.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
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
