internal import BrokerPortal
internal import ByteStreams
internal import Glibc
internal import Tabular

extension CommandContext {
    /// The context of this process.
    static func process(now: Moment) -> CommandContext {
        let environment = ProcessEnvironment.all()
        return CommandContext(
            now: now, environment: environment, userName: ProcessEnvironment.userName(),
            input: STDIN_FILENO, output: FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output"),
            errors: FileDescriptorSink(descriptor: STDERR_FILENO, name: "standard error"),
            isInputTerminal: isatty(STDIN_FILENO) == 1, isErrorTerminal: isatty(STDERR_FILENO) == 1,
            terminalWidth: isatty(STDOUT_FILENO) == 1 ? ProcessEnvironment.terminalWidth(environment) : nil)
    }
}

/// The time, as the clock of the machine or `BROKER_CLOCK` gives it.
enum Clock {
    /// Now, by the clock of the machine and in its time zone.
    static var machine: Moment {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return Moment(seconds: Int64(seconds), offset: parts.tm_gmtoff)
    }

    /// - Parameter pinned: `2026-11-23` (midnight UTC), `2026-11-23T08:30:00Z` or `2026-11-23T17:00:00-08:00`; `nil` is the clock of the machine.
    /// - Throws: `Failure` with status 78 for what is not a time.
    static func now(pinned: String?) throws -> Moment {
        guard let pinned else { return machine }
        guard let moment = Moment(iso: pinned) else {
            throw Failure(
                .clockMalformed, "BROKER_CLOCK is not a time: '\(pinned)'",
                hint: "write it as 2026-11-23, 2026-11-23T08:30:00Z or 2026-11-23T17:00:00-08:00")
        }
        return moment
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
