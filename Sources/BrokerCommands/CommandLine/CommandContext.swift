internal import BrokerPortal
public import ByteStreams
internal import Glibc
public import Tabular

/// What a command gets from the outside: the clock, the environment and the streams. Nothing else of the program asks the system for them.
public struct CommandContext {
    /// Seconds since 1970, UTC; pinned by `BROKER_CLOCK`.
    public var now: Int64
    /// The day of `now`: in UTC when the clock is pinned, else in the time zone of the machine.
    public var today: CalendarDate
    /// The variables of the environment.
    public var environment: [String: String]
    /// The name of the user who runs the program, for batches.
    public var userName: String
    /// The descriptor of standard input.
    public var input: Int32
    /// Standard output, checked.
    public var output: any ByteSink
    /// Standard error.
    public var errors: any ByteSink
    /// Whether a person can be asked.
    public var isInputTerminal: Bool
    /// Whether a person reads standard error.
    public var isErrorTerminal: Bool
    /// The width of the terminal at standard output; `nil` when it is none.
    public var terminalWidth: Int?
    /// Who asks, once a session or token has said so.
    let asker = Asker()

    /// A context, for the process or for a test.
    public init(
        now: Int64, today: CalendarDate, environment: [String: String], userName: String, input: Int32,
        output: any ByteSink, errors: any ByteSink, isInputTerminal: Bool = false, isErrorTerminal: Bool = false,
        terminalWidth: Int? = nil
    ) {
        self.now = now
        self.today = today
        self.environment = environment
        self.userName = userName
        self.input = input
        self.output = output
        self.errors = errors
        self.isInputTerminal = isInputTerminal
        self.isErrorTerminal = isErrorTerminal
        self.terminalWidth = terminalWidth
    }

    /// A variable of the environment; an empty one counts as not set.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Says something on standard error; a standard error that cannot be written is no error of the command.
    func say(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.map { DisplayText.safe(String($0), forTerminal: isErrorTerminal) }
        try? errors.write(shown.joined(separator: "\n") + "\n")
        try? errors.flush()
    }

    /// Writes one line of an answer that is no table.
    func answer(line: String) throws {
        try output.write(DisplayText.safe(line, forTerminal: terminalWidth != nil) + "\n")
    }

    /// Reports an error, as text or as JSON with `BROKER_ERRORS=json`.
    func report(_ failure: Failure) {
        let asJSON = variable("BROKER_ERRORS") == "json"
        try? errors.write(failure.text(asJSON: asJSON, forTerminal: isErrorTerminal))
        try? errors.flush()
    }
}

/// Who asks, in words for the heading of a printed list. The session tells it; every output may ask.
final class Asker {
    fileprivate(set) var words: String?

    func become(_ viewer: Viewer) {
        let profile = viewer.profile
        guard viewer.profiles.count == 1 else {
            words = "\(profile.holder) · all \(viewer.profiles.count) profiles"
            return
        }
        words = "\(profile.holder) · Broker ID \(profile.brokerID) (\(profile.association), \(profile.state))"
    }
}
