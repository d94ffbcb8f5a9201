internal import GRDB
public import Tabular

/// Logs in and out, and tells who is asking (LOG-1).
public struct SessionService: Sendable {
    /// A session ends twelve hours after the log-in, whatever it does.
    public static let lifetime: Int64 = 12 * 3600

    private let store: Store

    /// The sessions of a store.
    public init(store: Store) { self.store = store }

    /// Checks e-mail and password, and opens a session.
    ///
    /// An unknown e-mail, a wrong password and an account that is not active give the same words after the same work.
    /// - Returns: the session's secret, 64 hexadecimal digits, of which the store keeps only a hash.
    public func logIn(email: String, password: String, now: Int64) throws -> String {
        let account = try store.read { database in
            try Row.fetchOne(
                database, sql: "SELECT id, password_hash FROM accounts WHERE email = ? AND status = 'active'",
                arguments: [email])
        }
        guard let account else {
            try Password.verifyNothing(password)
            throw SessionService.refused
        }
        guard try Password.verify(password, hash: account["password_hash"]) else { throw SessionService.refused }
        let token = SecretToken.random()
        let id: Int64 = account["id"]
        try store.write { database in
            try database.execute(sql: "DELETE FROM sessions WHERE expires_at <= ?", arguments: [now])
            try database.execute(
                sql: "INSERT INTO sessions (account_id, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?)",
                arguments: [id, token.hash, now, now + SessionService.lifetime])
        }
        return token.text
    }

    /// Ends the session; one that has ended already is no error.
    public func logOut(token: String) throws {
        let hash = SecretToken(text: token).hash
        try store.write { try $0.execute(sql: "DELETE FROM sessions WHERE token_hash = ?", arguments: [hash]) }
    }

    /// The viewer behind a session's secret, for the profile named by its Broker ID, else the one chosen last, else the primary one.
    ///
    /// - Throws: `BrokerError` of kind `notPermitted` for an unknown or ended session; `negative` when the account has no such profile.
    public func viewer(
        token: String, profile: String?, now: Int64, today: CalendarDate, asOf: CalendarDate
    ) throws -> Viewer {
        let hash = SecretToken(text: token).hash
        return try store.read { database in
            let account = try Row.fetchOne(
                database,
                sql: """
                    SELECT a.id, a.email, a.npn, a.tax_id_hash, s.expires_at,
                        COALESCE(a.current_profile_id, a.primary_profile_id) AS profile_id
                    FROM sessions s JOIN accounts a ON a.id = s.account_id
                    WHERE s.token_hash = ? AND s.expires_at > ? AND a.status = 'active'
                    """, arguments: [hash, now])
            guard let account, let npn = NPN(account["npn"]) else {
                throw BrokerError(
                    .notPermitted, code: "session_ended", "the session has ended or is not known to this store",
                    hint: "log in again: broker login EMAIL")
            }
            let profile = try ProfileService.choose(profile, account: account, in: database)
            return Viewer(
                accountID: account["id"], email: account["email"], npn: npn, profile: profile,
                tools: Set(Tool.allCases), today: today, asOf: asOf, expiresAt: account["expires_at"])
        }
    }

    private static let refused = BrokerError(
        .notPermitted, code: "login_refused", "the e-mail or the password is wrong, or the account is not active")
}
