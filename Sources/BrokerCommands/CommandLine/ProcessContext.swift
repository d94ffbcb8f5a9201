internal import BrokerPortal
internal import ByteStreams
internal import Glibc
internal import Tabular

extension CommandContext {
    /// The context of this process.
    static func process(clock: Clock) -> CommandContext {
        let environment = ProcessEnvironment.all()
        return CommandContext(
            now: clock.now, today: clock.today, environment: environment, userName: ProcessEnvironment.userName(),
            input: STDIN_FILENO, output: FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output"),
            errors: FileDescriptorSink(descriptor: STDERR_FILENO, name: "standard error"),
            isInputTerminal: isatty(STDIN_FILENO) == 1, isErrorTerminal: isatty(STDERR_FILENO) == 1,
            terminalWidth: isatty(STDOUT_FILENO) == 1 ? ProcessEnvironment.terminalWidth(environment) : nil)
    }
}

/// The time, as the clock of the machine or `BROKER_CLOCK` gives it.
struct Clock {
    let now: Int64
    let today: CalendarDate

    /// The clock of the machine.
    static var machine: Clock {
        let now = Int64(time(nil))
        return Clock(now: now, today: localDay(now))
    }

    private init(now: Int64, today: CalendarDate) {
        self.now = now
        self.today = today
    }

    /// - Parameter pinned: `2026-11-23` (midnight UTC) or `2026-11-23T08:30:00Z`; `nil` is the clock of the machine.
    /// - Throws: `Failure` with status 78 for what is no time.
    init(pinned: String?) throws {
        guard let pinned else {
            self = .machine
            return
        }
        guard let (seconds, day) = Clock.parse(pinned) else {
            throw Failure(
                .clockMalformed, "BROKER_CLOCK is no time: '\(pinned)'",
                hint: "write it as 2026-11-23 or 2026-11-23T08:30:00Z")
        }
        now = seconds
        today = day
    }

    private static func parse(_ text: String) -> (Int64, CalendarDate)? {
        guard let day = CalendarDate(iso: text.prefix(10)) else { return nil }
        let midnight = Int64(day.daysSinceEpoch) * 86_400
        let rest = text.dropFirst(10)
        guard !rest.isEmpty else { return (midnight, day) }
        guard rest.hasPrefix("T"), rest.hasSuffix("Z") else { return nil }
        let parts = rest.dropFirst().dropLast().split(separator: ":", omittingEmptySubsequences: false).map {
            Int64($0)
        }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
            (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
        else { return nil }
        return (midnight + hour * 3_600 + minute * 60 + second, day)
    }

    private static func localDay(_ now: Int64) -> CalendarDate {
        var seconds = time_t(now)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? .unixEpoch
    }
}

enum ProcessEnvironment {
    static func all() -> [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let pointer = entry.pointee {
            let text = String(cString: pointer)
            if let cut = text.firstIndex(of: "=") {
                variables[String(text[..<cut])] = String(text[text.index(after: cut)...])
            }
            entry += 1
        }
        return variables
    }

    /// `BROKER_CLOCK`, unless it is empty.
    static var clock: String? { getenv("BROKER_CLOCK").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } }

    /// The name that the system has for the effective user, else its number.
    static func userName() -> String {
        guard let entry = getpwuid(geteuid()) else { return String(geteuid()) }
        return String(cString: entry.pointee.pw_name)
    }

    static func terminalWidth(_ environment: [String: String]) -> Int {
        if let columns = environment["COLUMNS"].flatMap(Int.init), columns > 0 { return columns }
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }
}
