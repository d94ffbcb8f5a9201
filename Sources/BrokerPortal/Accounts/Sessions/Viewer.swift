internal import GRDB
public import Tabular

/// Who asks: an account, the profile in force, and what it may use. Every service that reads takes one, and every query is scoped by it.
///
/// Only `Access` makes a viewer, from a session or a token.
public struct Viewer: Sendable {
    /// What the account is.
    public enum Kind: String, Sendable {
        /// A producer's own account.
        case broker
        /// Somebody in a broker's office.
        case staff
    }

    /// Where the right to ask comes from.
    public enum Credential: Sendable, Equatable {
        /// Somebody logged in.
        case session
        /// A token, by its name.
        case token(String)
    }

    let accountID: Int64
    /// The broker's account: the viewer's own, or that of which the viewer is staff.
    let brokerAccountID: Int64
    /// What the account is.
    public let kind: Kind
    /// Where the right to ask comes from.
    public let credential: Credential
    /// Whether nothing may be changed: a token for reading.
    public let isReadOnly: Bool
    /// Whether the profile in force is that of a broker below, who allowed it: groups may be seen, subscribers never (STF-6).
    public let isUpline: Bool
    /// The moment of the command, in seconds since 1970.
    let now: Int64
    /// The thresholds of the alerts that the operator has set, by name.
    let alertDays: [String: Int]
    /// The account's user name.
    public let email: String
    /// The producer behind the account.
    public let npn: NPN
    /// The profile in force.
    public let profile: Profile
    /// What the account may use.
    public let tools: Set<Permission>
    /// The day of the clock. It decides what the viewer may see: the broker of record of that day.
    public let today: CalendarDate
    /// The day for which an answer is given; it never widens what may be seen.
    public let asOf: CalendarDate
    /// When the session ends, in seconds since 1970.
    public let expiresAt: Int64

    /// - Throws: `BrokerError` of kind `notPermitted` when the account may not use `tool`.
    func require(_ tool: Permission) throws {
        guard tools.contains(tool) else {
            throw BrokerError(
                .notPermitted, code: "tool_not_granted", "this account may not use '\(tool.rawValue)'",
                hint: "ask the broker whose account it belongs to")
        }
    }

    /// - Throws: `BrokerError` of kind `notPermitted` for a token that may only read.
    func requireWriting() throws {
        guard !isReadOnly else {
            throw BrokerError(
                .notPermitted, code: "read_only", "this token may read only", hint: "use one without --read-only")
        }
    }

    /// - Throws: `BrokerError` of kind `notPermitted` for a token: what decides over access needs a person who has logged in.
    func requireSession() throws {
        guard credential == .session else {
            throw BrokerError(
                .notPermitted, code: "session_needed", "a token may not do this", hint: "log in: broker login EMAIL")
        }
    }

    /// - Throws: `BrokerError` of kind `notPermitted` for staff.
    func requireBroker() throws {
        guard kind == .broker else {
            throw BrokerError(.notPermitted, code: "broker_only", "only the broker may do this, not staff")
        }
    }

    /// - Throws: `BrokerError` of kind `notPermitted` where the profile in force is that of a broker below.
    func requireOwnProfile() throws {
        guard !isUpline else {
            throw BrokerError(
                .notPermitted, code: "upline_groups_only", "of a broker below, an upline sees the groups alone",
                hint: "choose a profile of your own: broker profile list")
        }
    }

    /// SQL for the ids of the groups that the viewer may see: those whose broker of record, on the day of the clock, is the
    /// profile in force. A group whose first broker of record is still to come is his already. Takes `:profile` and `:today`.
    static let groupScope = """
        SELECT b.group_id FROM group_brokers b
        WHERE b.profile_id = :profile AND b.effective_on = COALESCE(
            (SELECT MAX(d.effective_on) FROM group_brokers d WHERE d.group_id = b.group_id AND d.effective_on <= :today),
            (SELECT MIN(d.effective_on) FROM group_brokers d WHERE d.group_id = b.group_id))
        """

    /// What the SQL of all questions takes: `:profile`, `:today`, `:as_of`, and the thresholds of the alerts.
    var arguments: [String: (any DatabaseValueConvertible)?] {
        Alert.arguments(self).merging([
            "profile": profile.id, "today": today.description, "as_of": asOf.description,
        ]) { $1 }
    }
}
