internal import BrokerPortal
public import ByteStreams
internal import Glibc
public import Tabular

/// What a command gets from the outside: the clock, the environment and the streams. Nothing else of the program asks the system for them.
public struct CommandContext {
    /// The moment of the command, with the local time of the machine; pinned by `BROKER_CLOCK`.
    public var now: Moment
    /// The local day.
    public var today: CalendarDate { now.day }
    /// The day that the answer is about, where --as-of names one.
    var asOf: CalendarDate?
    /// The day that the answer is about.
    var day: CalendarDate { asOf ?? today }
    /// Whether standard error gets errors alone.
    var isQuiet = false
    /// Whether standard error gets more than a script wants, such as the SQL of a list.
    var isVerbose = false
    /// The variables of the environment.
    public var environment: [String: String]
    /// The name of the user who runs the program, for batches.
    public var userName: String
    /// The descriptor of standard input.
    public var input: Int32
    /// Standard output, checked; towards a terminal with control and bidi characters escaped.
    public let output: any ByteSink
    /// Standard output for what is escaped already, and may be colored.
    let styledOutput: any ByteSink
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
        now: Moment, environment: [String: String], userName: String, input: Int32,
        output: any ByteSink, errors: any ByteSink, isInputTerminal: Bool = false, isErrorTerminal: Bool = false,
        terminalWidth: Int? = nil
    ) {
        self.now = now
        self.environment = environment
        self.userName = userName
        self.input = input
        self.output = terminalWidth == nil ? output : TerminalSink(output)
        styledOutput = output
        self.errors = errors
        self.isInputTerminal = isInputTerminal
        self.isErrorTerminal = isErrorTerminal
        self.terminalWidth = terminalWidth
    }

    /// A variable of the environment; an empty one counts as not set.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Standard output for an answer of this format.
    func output(for format: TableFormat) -> any ByteSink {
        switch format {
        case .table: styledOutput
        case .json, .ndjson: terminalWidth == nil ? output : TerminalSink(styledOutput, style: .json)
        case .csv, .tsv, .xlsx, .pdf: output
        }
    }

    /// Says what is good to know, such as a total: to a person at a terminal, or with --verbose. Cron would mail it.
    func note(_ text: String) {
        if isVerbose || (isErrorTerminal && !isQuiet) { say(text) }
    }

    /// Says what whoever runs a script must hear although nothing failed, such as that a list was cut; not with --quiet.
    func warn(_ text: String) {
        if !isQuiet { say(text) }
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
        let sink = asJSON && isErrorTerminal ? TerminalSink(errors, style: .json) : errors
        try? sink.write(failure.text(asJSON: asJSON, forTerminal: isErrorTerminal))
        try? sink.flush()
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
