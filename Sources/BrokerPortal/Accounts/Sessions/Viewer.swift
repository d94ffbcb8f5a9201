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
    /// The moment of the command.
    let now: Moment
    /// The thresholds of the alerts that the operator has set, by name.
    let alertDays: [String: Int]
    /// The account's user name.
    public let email: String
    /// The producer behind the account.
    public let npn: NPN
    /// The profile in force; with several, the one that is when none is named.
    public let profile: Profile
    /// The profiles that are read: the one in force, or all of the account's own (`--profile all`). Never empty.
    public let profiles: [Profile]
    /// What the account may use.
    public let tools: Set<Permission>
    /// The day of the clock. It decides what the viewer may see: the broker of record of that day.
    public var today: CalendarDate { now.day }
    /// The day for which an answer is given; it never widens what may be seen.
    public let asOf: CalendarDate
    /// When the session ends, in seconds since 1970.
    public let expiresAt: Moment

    /// - Parameter ofAllProfiles: whether the service can answer for several profiles at once.
    /// - Throws: `BrokerError`: `notPermitted` when the account may not use `tool`; `usage` where several profiles were asked for, and the
    ///   service answers for one.
    func require(_ tool: Permission, ofAllProfiles: Bool = false) throws {
        if !ofAllProfiles { try requireOneProfile() }
        guard tools.contains(tool) else {
            throw BrokerError(
                .toolNotGranted, "this account may not use '\(tool.rawValue)'",
                hint: "ask the broker whose account it belongs to")
        }
    }

    /// - Throws: `BrokerError` of kind `notPermitted` for a token that may only read.
    func requireWriting() throws {
        guard !isReadOnly else {
            throw BrokerError(
                .readOnly, "this token may read only", hint: "use one without --read-only")
        }
    }

    /// - Throws: `BrokerError` of kind `notPermitted` for a token: what decides over access needs a person who has logged in.
    func requireSession() throws {
        guard credential == .session else {
            throw BrokerError(
                .sessionNeeded, "a token may not do this", hint: "log in: broker login EMAIL")
        }
    }

    /// - Throws: `BrokerError` of kind `notPermitted` for staff.
    func requireBroker() throws {
        guard kind == .broker else {
            throw BrokerError(.brokerOnly, "only the broker may do this, not staff")
        }
    }

    /// - Throws: `BrokerError` of kind `notPermitted` where the profile in force is that of a broker below.
    func requireOwnProfile() throws {
        guard !isUpline else {
            throw BrokerError(
                .uplineGroupsOnly, "of a broker below, an upline sees the groups alone",
                hint: "choose a profile of your own: broker profile list")
        }
    }

    /// - Throws: `BrokerError` of kind `usage` where all profiles were asked for, and one is needed.
    func requireOneProfile() throws {
        guard profiles.count == 1 else {
            throw BrokerError(
                .profileAll, "this answers for one profile, not for all",
                hint: "name one with --profile: broker profile list")
        }
    }

    /// SQL for the ids of the profiles that are read, in parentheses. Takes `:profiles`, a JSON array.
    static let profileScope = "(SELECT value FROM json_each(:profiles))"

    /// SQL for the ids of their carriers, in parentheses. Takes `:profiles`.
    static let carrierScope = "(SELECT carrier_id FROM profiles WHERE id IN \(profileScope))"

    /// SQL for whether the viewer may see the policy `po`. Takes `:profiles`.
    static let policyScope = "po.profile_id IN \(profileScope)"

    /// SQL for the ids of the groups that the viewer may see: those whose broker of record, on the day of the clock, is one of the
    /// profiles that are read. A group whose first broker of record is still to come is theirs already. Takes `:profiles` and `:today`.
    static let groupScope = "SELECT b.group_id FROM group_brokers b WHERE \(isHeld)"

    /// SQL for whether the row `b` of `group_brokers` says that a group is in that scope.
    static let isHeld = """
        b.profile_id IN \(profileScope) AND b.effective_on = COALESCE(
            (SELECT MAX(d.effective_on) FROM group_brokers d WHERE d.group_id = b.group_id AND d.effective_on <= :today),
            (SELECT MIN(d.effective_on) FROM group_brokers d WHERE d.group_id = b.group_id))
        """

    /// The ids of the profiles that are read, as `:profiles` takes them.
    var profilesText: String { "[\(profiles.map { String($0.id) }.joined(separator: ","))]" }

    /// The profiles that are read, as the audit log names them.
    var auditSubject: [String: String] {
        ["profile": profiles.map { String($0.id) }.joined(separator: ",")]
    }

    /// What the SQL of all questions takes: `:profile`, `:profiles`, `:today`, `:as_of`, and the thresholds of the alerts.
    var arguments: [String: (any DatabaseValueConvertible)?] {
        Alert.arguments(self).merging([
            "profile": profile.id, "profiles": profilesText, "today": today.description, "as_of": asOf.description,
        ]) { $1 }
    }
}
