/// The statuses that `broker` ends with (`sysexits.h` where it has a name for it). Scripts rely on them: see 'broker help exit-codes'.
public enum ExitStatus: Int32, CaseIterable, Sendable {
    case success = 0
    /// A negative result: not an error.
    case negative = 1
    case usage = 64
    case badData = 65
    case inputMissing = 66
    case unavailable = 69
    case fault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case tryAgain = 75
    case notPermitted = 77
    case configuration = 78
    case interrupted = 130
    case brokenPipe = 141

    /// What it means, for `broker help exit-codes`.
    var meaning: String {
        switch self {
        case .success: "done"
        case .negative: "a negative result: not found, not covered"
        case .usage: "wrong usage"
        case .badData: "the input data is bad: rejected rows, a malformed file"
        case .inputMissing: "an input file is missing or unreadable"
        case .unavailable: "a service is unavailable: mail, a browser"
        case .fault: "an internal error"
        case .cannotCreate: "the output cannot be created: it exists, or its folder does not"
        case .inputOutput: "reading or writing failed: the disk is full, the store is damaged"
        case .tryAgain:
            """
            try again later: another program is writing to the store (store_busy); the account on a carrier's billing or quoting site
                 is still being set up (account_being_set_up); too many failed look-ups or codes, with the seconds to wait (too_many_attempts); a batch of
                 eligibility checks was cut short after too many misses (too_many_misses)
            """
        case .notPermitted: "not permitted: not logged in, wrong password, expired, permission not granted"
        case .configuration: "the configuration is wrong: no store, no HOME, a bad config file"
        case .interrupted: "ended by an interrupt (SIGINT)"
        case .brokenPipe: "the reader closed the pipe (SIGPIPE)"
        }
    }
}
