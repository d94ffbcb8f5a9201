internal import GRDB
public import Tabular

/// An administrator of a group who has logged in. They may let brokers into the group's billing and enrollment, and nothing else: every
/// other service takes a `Viewer`, and none is ever made for such an account.
public struct Employer: Sendable {
    let accountID: Int64
    /// The account's user name: the administrator's e-mail that is on the group.
    public let email: String
    /// The moment of the command, in seconds since 1970.
    let now: Moment

    var actor: AuditActor { .account(accountID, email) }

    /// SQL for the groups that they administer, `g` with its parent `p`: those that have their e-mail now. Takes `:email`.
    static let groups = """
        FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
        """
    static let isOwn = "g.admin_email = :email COLLATE NOCASE"
}

extension SessionService {
    /// The employer behind a session's secret; `nil` when the account is a broker's or their staff's.
    /// - Throws: `BrokerError` of kind `notPermitted` for an unknown or ended session.
    public func employer(token: String, now: Moment) throws -> Employer? {
        let session = try session(token: token, now: now)
        return try store.read { database in
            let account = try Row.fetchOne(
                database,
                sql: """
                    SELECT id, email FROM accounts WHERE id = ? AND kind = 'employer' AND status = 'active' AND completed_at IS NOT NULL
                    """, arguments: [session.accountID])
            return account.map { Employer(accountID: $0["id"], email: $0["email"], now: now) }
        }
    }
}
