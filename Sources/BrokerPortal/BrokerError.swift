/// What a service of this library throws when it cannot answer: a kind, which decides the exit status of the command
/// line, a stable code for scripts, one line of words, and where one helps the next step.
///
/// The message names files, lines, fields and identifiers of groups; never a person's name, date of birth or Tax ID.
public struct BrokerError: Error, Equatable, Sendable {
    /// The kinds of failure, each with its exit status.
    public enum Kind: String, CaseIterable, Sendable {
        /// A negative result: not found, not covered (1).
        case negative
        /// The call is wrong: an unknown column, an empty value (64).
        case usage
        /// The input data is bad: a malformed file, rejected rows (65).
        case badData
        /// An input file is missing or unreadable (66).
        case inputMissing
        /// A service is unavailable: mail (69).
        case unavailable
        /// An internal error (70).
        case fault
        /// The output cannot be created: it exists, or its folder does not (73).
        case cannotCreate
        /// Reading or writing failed: the disk is full, the store is damaged (74).
        case inputOutput
        /// Try again later: the store is busy (75).
        case tryAgain
        /// Not permitted: not logged in, wrong password, locked, expired, no such permission (77).
        case notPermitted
        /// The configuration is wrong (78).
        case configuration
    }

    /// The kind of failure.
    public let kind: Kind
    /// The `name` of an `ErrorCode`.
    public let code: String
    /// One line that says what is wrong.
    public let message: String
    /// The next step, where one helps.
    public let hint: String?

    /// A failure of the kind of its code.
    public init(_ code: ErrorCode, _ message: String, hint: String? = nil) {
        self.init(code.kind, code: code.name, message, hint: hint)
    }

    /// The old form, until its last call is gone: write `BrokerError(.code, "message")`.
    public init(_ kind: Kind, code: String, _ message: String, hint: String? = nil) {
        self.kind = kind
        self.code = code
        self.message = message
        self.hint = hint
    }
}
