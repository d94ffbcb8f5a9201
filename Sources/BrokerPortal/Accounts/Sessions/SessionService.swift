internal import Foundation
internal import GRDB
public import Tabular

/// Logs in and out, and shows who is asking.
public struct SessionService: Sendable {
    /// Failures in a row that lock an account.
    static let failuresToLock = 5

    let store: Store

    /// The sessions of a store.
    public init(store: Store) { self.store = store }

    /// Checks e-mail and password, and opens a session.
    ///
    /// An unknown e-mail, a wrong password and an account that is not active give the same words after the same work. Five failures in a
    /// row lock the account, until `password reset` or the operator unlocks it. Nobody waits for the store's lock to log in.
    /// - Returns: the session's secret, 64 hexadecimal digits, of which the store keeps only a hash.
    public func logIn(email: String, password: String, now: Moment) throws -> String {
        let (account, limit) = try store.read { database in
            (
                try Row.fetchOne(
                    database,
                    sql: "SELECT id, email, password_hash, status, completed_at FROM accounts WHERE email = ?",
                    arguments: [email]), try StoreSetting.sessionLimit.seconds(in: database)
            )
        }
        let isUsable = account?["status"] == "active" && account?["completed_at"] != nil
        guard let account, isUsable else {
            try Password.verifyNothing(password)
            try store.audit.write { try note(failureOf: account?["id"], now: now, in: $0) }
            throw SessionService.refused
        }
        let isRight = try Password.verify(password, hash: account["password_hash"])
        let token = SecretToken.random()
        let failures = try store.audit.write { audit in
            // Counted again: meanwhile others may have failed.
            guard isRight, try LoginFailures.count(account["id"], in: audit) < SessionService.failuresToLock else {
                return try fail(account["id"], now: now, in: audit)
            }
            try open(token, for: account, until: now.seconds + limit, now: now, in: audit)
            return 0
        }
        guard failures > 0 else { return token.text }
        if failures >= SessionService.failuresToLock { lock(account["id"]) }
        throw SessionService.refused
    }

    private func open(_ token: SecretToken, for account: Row, until end: Int64, now: Moment, in audit: Database) throws
    {
        let id: Int64 = account["id"]
        try audit.execute(sql: "DELETE FROM sessions WHERE expires_at <= ?", arguments: [now.seconds])
        try LoginFailures.clear(id, in: audit)
        try audit.execute(
            sql: """
                INSERT INTO sessions (account_id, credential, token_hash, created_at, expires_at, last_used_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?4)
                """,
            arguments: [
                id, SessionService.credential(account["password_hash"], store.keys), token.hash, now.seconds, end,
            ])
        try AuditLog(database: audit, keys: store.keys).append(.logIn, by: .account(id, account["email"]), now: now)
    }

    /// What ties a session to the password that opened it, and so to the account.
    static func credential(_ passwordHash: String, _ keys: StoreKeys) -> Data { keys.hash("session " + passwordHash) }

    /// - Returns: how many failures in a row there are.
    private func fail(_ id: Int64, now: Moment, in audit: Database) throws -> Int {
        try note(failureOf: id, now: now, in: audit)
        let failures = try LoginFailures.add(id, in: audit)
        guard failures == SessionService.failuresToLock else { return failures }
        try audit.execute(sql: "DELETE FROM sessions WHERE account_id = ?", arguments: [id])
        try AuditLog(database: audit, keys: store.keys)
            .append(.accountLocked, by: .nobody, ["account": "\(id)"], now: now)
        return failures
    }

    /// Marks the account as locked. The count of failures keeps it locked already, so it does no harm when the store is busy now.
    private func lock(_ id: Int64) {
        try? store.write { database in
            try database.execute(
                sql: "UPDATE accounts SET status = 'locked' WHERE id = ? AND status = 'active'", arguments: [id])
        }
    }

    /// What was typed as an e-mail is not logged: it may have been a password.
    private func note(failureOf account: Int64?, now: Moment, in audit: Database) throws {
        try AuditLog(database: audit, keys: store.keys)
            .append(.logInFailed, by: .nobody, ["account": account.map { "\($0)" } ?? "unknown"], now: now)
    }

    /// Ends the session; one that has ended already is not an error.
    public func logOut(token: String, now: Moment) throws {
        let hash = SecretToken(text: token).hash
        let id = try store.audit.read {
            try Int64.fetchOne($0, sql: "SELECT account_id FROM sessions WHERE token_hash = ?", arguments: [hash])
        }
        guard let id else { return }
        let email = try store.read {
            try String.fetchOne($0, sql: "SELECT email FROM accounts WHERE id = ?", arguments: [id])
        }
        try store.audit.write { audit in
            try audit.execute(sql: "DELETE FROM sessions WHERE token_hash = ?", arguments: [hash])
            guard audit.changesCount == 1 else { return }
            try AuditLog(database: audit, keys: store.keys).append(.logOut, by: .account(id, email ?? ""), now: now)
        }
    }

    /// The viewer behind a session's secret, for the profile named by its Broker ID, else the one chosen last, else the primary one.
    ///
    /// - Throws: `BrokerError` of kind `notPermitted` for an unknown or ended session; `negative` when the account has no such profile.
    public func viewer(
        token: String, profile: String?, now: Moment, asOf: CalendarDate
    ) throws -> Viewer {
        let session = try session(token: token, now: now)
        let grant = Access.Grant(
            accountID: session.accountID, credential: .session, expiresAt: Moment(seconds: session.expiresAt))
        let viewer = try store.read { database in
            try Access(store: store, now: now, asOf: asOf)
                .viewer(grant, profile: profile, in: database)
        }
        if now.seconds - session.lastUsedAt >= 60 {
            store.audit.writeIfFree(
                "UPDATE sessions SET last_used_at = ? WHERE token_hash = ?",
                [now.seconds, SecretToken(text: token).hash])
        }
        return viewer
    }

    /// A session that has not ended.
    struct Session {
        let accountID: Int64
        let expiresAt: Int64
        let lastUsedAt: Int64
    }

    /// - Throws: `BrokerError` of kind `notPermitted` for an unknown or ended session.
    func session(token: String, now: Moment) throws -> Session {
        let row = try store.audit.read { audit in
            try Row.fetchOne(
                audit,
                sql: """
                    SELECT account_id, credential, expires_at, last_used_at FROM sessions WHERE token_hash = ? AND expires_at > ?
                    """, arguments: [SecretToken(text: token).hash, now.seconds])
        }
        guard let row else { throw Access.ended }
        let session = Session(
            accountID: row["account_id"], expiresAt: row["expires_at"], lastUsedAt: row["last_used_at"])
        let (idle, password) = try store.read { database in
            (
                try StoreSetting.sessionIdle.seconds(in: database),
                try String.fetchOne(
                    database, sql: "SELECT password_hash FROM accounts WHERE id = ?", arguments: [session.accountID])
            )
        }
        guard let password, row["credential"] == SessionService.credential(password, store.keys),
            now.seconds - session.lastUsedAt < idle
        else { throw Access.ended }
        return session
    }

    static let refused = BrokerError(
        .loginRefused, "the e-mail or the password is wrong, or the account is not active",
        hint: "five failed attempts lock an account; unlock it with 'broker password forgot'")
}
