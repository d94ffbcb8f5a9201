internal import GRDB
public import Tabular

/// Who asks: an account, the profile in force, and what it may use. Every service that reads takes one, and every query is scoped by it.
///
/// Only `SessionService` makes a viewer.
public struct Viewer: Sendable {
    let accountID: Int64
    /// The account's user name.
    public let email: String
    /// The producer behind the account.
    public let npn: NPN
    /// The profile in force.
    public let profile: Profile
    /// What the account may use.
    public let tools: Set<Tool>
    /// The day of the clock. It decides what the viewer may see: the broker of record of that day.
    public let today: CalendarDate
    /// The day for which an answer is given; it never widens what may be seen.
    public let asOf: CalendarDate
    /// When the session ends, in seconds since 1970.
    public let expiresAt: Int64

    /// - Throws: `BrokerError` of kind `notPermitted` when the account may not use `tool`.
    func require(_ tool: Tool) throws {
        guard tools.contains(tool) else {
            throw BrokerError(
                .notPermitted, code: "tool_not_granted", "this account may not use '\(tool.rawValue)'",
                hint: "ask the broker whose account it belongs to")
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

    var arguments: [String: (any DatabaseValueConvertible)?] {
        ["profile": profile.id, "today": today.description, "as_of": asOf.description]
    }
}
