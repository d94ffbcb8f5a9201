/// What a service of this library throws when it cannot answer: a kind, which decides the exit status of the command
/// line, a stable code for scripts, one line of words, and where one helps the next step.
///
/// The message names files, lines, fields and identifiers of groups; never a person's name, date of birth or Tax ID.
public struct BrokerError: Error, Equatable, Sendable {
    /// The kinds of failure, each with one exit status in the command line's contract.
    public enum Kind: String, CaseIterable, Sendable {
        /// The honest answer is no: not found, not covered (1).
        case negative
        /// The call itself is wrong: a filter that names no column, an empty value (64).
        case usage
        /// The data given are bad: a malformed file, rejected rows (65).
        case badData
        /// An input file is missing or unreadable (66).
        case inputMissing
        /// A service is unavailable: mail (69).
        case unavailable
        /// A fault of the program (70).
        case fault
        /// The output cannot be created: it exists, no such folder (73).
        case cannotCreate
        /// Reading or writing failed: disk full, damaged store (74).
        case inputOutput
        /// Try again later: the store is busy (75).
        case tryAgain
        /// Not permitted: not logged in, wrong password, locked, expired, tool not granted (77).
        case notPermitted
        /// The configuration is wrong (78).
        case configuration
    }

    /// Which kind of failure it is.
    public let kind: Kind
    /// A stable snake_case word for scripts, such as `store_busy`.
    public let code: String
    /// One line that says what is wrong.
    public let message: String
    /// The next step, where one helps.
    public let hint: String?

    /// A failure of a service.
    public init(_ kind: Kind, code: String, _ message: String, hint: String? = nil) {
        self.kind = kind
        self.code = code
        self.message = message
        self.hint = hint
    }
}
