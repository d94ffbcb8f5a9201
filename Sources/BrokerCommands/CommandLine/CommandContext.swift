internal import BrokerPortal
public import ByteStreams
internal import Glibc
public import Tabular

/// What a command gets from outside: the clock, the environment and the streams. No other code asks the system for them.
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
    /// Whether the command may prompt.
    public var isInputTerminal: Bool
    /// Whether standard error is a terminal.
    public var isErrorTerminal: Bool
    /// The width of the terminal on standard output; `nil` when it is not a terminal.
    public var terminalWidth: Int?
    /// Who is asking, once a session or token has identified them.
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

    /// An environment variable; an empty one counts as not set.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Writes a note to standard error. Failing to write there is not an error of the command.
    func say(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.map { DisplayText.safe(String($0), forTerminal: isErrorTerminal) }
        try? errors.write(shown.joined(separator: "\n") + "\n")
        try? errors.flush()
    }

    /// Writes one line of an answer that is not a table.
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

/// Who is asking, for the heading of a printed list. The session sets it; any output may read it.
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
