internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Glibc

/// Runs the program: the entry calls `main`, tests call `run`.
public enum Program {
    /// Runs the process's own arguments and ends it.
    public static func main() -> Never {
        umask(0o077)
        Signals.prepare()
        forbidCoreDumps()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let clock = Result { try Clock(pinned: ProcessEnvironment.clock) }
        let context = CommandContext.process(clock: (try? clock.get()) ?? .machine)
        if case .failure(let error) = clock { end(with: report(error, arguments, context)) }
        end(with: run(arguments, context))
    }

    /// Keys and passwords are in memory: a crash must not write them to a file.
    private static func forbidCoreDumps() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    /// Runs one command line, reports its errors on the context's standard error, and gives its status.
    public static func run(_ arguments: [String], _ context: CommandContext) -> ExitStatus {
        do {
            try Arguments.check(arguments)
            var parsed = try Broker.parseAsRoot(arguments)
            // --help is a command of the parser's own, whose run throws the text.
            if Arguments.isParsersOwn(type(of: parsed)) { try parsed.run() }
            guard let command = parsed as? any BrokerCommand else {
                throw Arguments.incomplete(type(of: parsed), arguments)
            }
            try command.run(context)
            try context.output.flush()
            return .success
        } catch {
            return report(error, arguments, context)
        }
    }

    private static func report(_ error: any Error, _ arguments: [String], _ context: CommandContext) -> ExitStatus {
        if Broker.exitCode(for: error) == .success { return printHelp(error, context) }
        // What a command had to say before it failed still counts.
        try? context.output.flush()
        let failure = Arguments.isParserError(error) ? Arguments.failure(for: error, arguments) : Failure(error)
        guard failure.status != .brokenPipe else { return .brokenPipe }
        if !failure.message.isEmpty { context.report(failure) }
        return failure.status
    }

    /// Help, the version and completion scripts arrive as errors of the parser.
    private static func printHelp(_ error: any Error, _ context: CommandContext) -> ExitStatus {
        do {
            try context.output.write(Broker.fullMessage(for: error) + "\n")
            try context.output.flush()
            return .success
        } catch {
            return report(error, [], context)
        }
    }

    /// A status that stands for a signal is died of, so that a shell sees it as one.
    private static func end(with status: ExitStatus) -> Never {
        if status == .brokenPipe {
            signal(SIGPIPE, SIG_DFL)
            raise(SIGPIPE)
        }
        exit(status.rawValue)
    }
}

/// What the process does on signals.
enum Signals {
    /// SIGPIPE ends the process in silence; SIGINT, SIGTERM and SIGHUP first remove unfinished output files.
    static func prepare() {
        signal(SIGPIPE, SIG_DFL)
        TemporaryFiles.prepare()
        // A parent may have started us with signals blocked; then neither Ctrl-C nor a closed pipe would end us.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_UNBLOCK, &all, nil)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            signal(number) { number in
                TemporaryFiles.removeAll()
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    /// What the caller ignores stays ignored: 'nohup broker import' outlives its terminal.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
