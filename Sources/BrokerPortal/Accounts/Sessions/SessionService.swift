internal import Foundation
internal import GRDB
public import Tabular

/// Logs in and out, and tells who is asking (LOG-1, LOG-3).
public struct SessionService: Sendable {
    /// Failures in a row that lock an account.
    static let failuresToLock = 5

    let store: Store

    /// The sessions of a store.
    public init(store: Store) { self.store = store }

    /// Checks e-mail and password, and opens a session.
    ///
    /// An unknown e-mail, a wrong password and an account that is not active give the same words after the same work. Five failures in a
    /// row lock the account, until `password reset` or the operator unlocks it.
    /// - Returns: the session's secret, 64 hexadecimal digits, of which the store keeps only a hash.
    public func logIn(email: String, password: String, now: Moment) throws -> String {
        let account = try store.read { database in
            try Row.fetchOne(
                database, sql: "SELECT id, password_hash, status, completed_at FROM accounts WHERE email = ?",
                arguments: [email])
        }
        let isUsable = account?["status"] == "active" && account?["completed_at"] != nil
        guard let account, isUsable else {
            try Password.verifyNothing(password)
            try store.write { try note(failureOf: account?["id"], now: now, in: $0) }
            throw SessionService.refused
        }
        let id: Int64 = account["id"]
        let isRight = try Password.verify(password, hash: account["password_hash"])
        let token = SecretToken.random()
        let isIn = try store.write { database in
            // Checked again: meanwhile the account may have been locked, or its password changed.
            guard isRight, try stillStands(account, in: database) else {
                try fail(id, now: now, in: database)
                return false
            }
            try open(token, for: id, now: now, in: database)
            return true
        }
        guard isIn else { throw SessionService.refused }
        return token.text
    }

    private func stillStands(_ account: Row, in database: Database) throws -> Bool {
        let hash: String = account["password_hash"]
        let id: Int64 = account["id"]
        return try Bool.fetchOne(
            database, sql: "SELECT status = 'active' AND password_hash = ? FROM accounts WHERE id = ?",
            arguments: [hash, id])
            ?? false
    }

    private func open(_ token: SecretToken, for id: Int64, now: Moment, in database: Database) throws {
        let limit = try StoreSetting.sessionLimit.seconds(in: database)
        try database.execute(sql: "DELETE FROM sessions WHERE expires_at <= ?", arguments: [now.seconds])
        try database.execute(sql: "UPDATE accounts SET failed_logins = 0 WHERE id = ?", arguments: [id])
        try database.execute(
            sql: """
                INSERT INTO sessions (account_id, token_hash, created_at, expires_at, last_used_at) VALUES (?1, ?2, ?3, ?4, ?3)
                """, arguments: [id, token.hash, now.seconds, now.seconds + limit])
        let email = try String.fetchOne(database, sql: "SELECT email FROM accounts WHERE id = ?", arguments: [id])
        try AuditLog(database: database, keys: store.keys).append(.logIn, by: .account(id, email ?? ""), now: now)
    }

    private func fail(_ id: Int64, now: Moment, in database: Database) throws {
        try note(failureOf: id, now: now, in: database)
        try database.execute(
            sql: """
                UPDATE accounts SET failed_logins = failed_logins + 1,
                    status = CASE WHEN failed_logins + 1 >= ?1 AND status = 'active' THEN 'locked' ELSE status END WHERE id = ?2
                """, arguments: [SessionService.failuresToLock, id])
        let failures = try Int.fetchOne(
            database, sql: "SELECT failed_logins FROM accounts WHERE id = ? AND status = 'locked'", arguments: [id])
        guard failures == SessionService.failuresToLock else { return }
        try database.execute(sql: "DELETE FROM sessions WHERE account_id = ?", arguments: [id])
        try AuditLog(database: database, keys: store.keys)
            .append(.accountLocked, by: .nobody, ["account": "\(id)"], now: now)
    }

    /// What was typed as an e-mail is not logged: it may have been a password.
    private func note(failureOf account: Int64?, now: Moment, in database: Database) throws {
        try AuditLog(database: database, keys: store.keys)
            .append(.logInFailed, by: .nobody, ["account": account.map { "\($0)" } ?? "unknown"], now: now)
    }

    /// Ends the session; one that has ended already is no error.
    public func logOut(token: String, now: Moment) throws {
        let hash = SecretToken(text: token).hash
        try store.write { database in
            let account = try Row.fetchOne(
                database,
                sql:
                    "SELECT a.id, a.email FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.token_hash = ?",
                arguments: [hash])
            guard let account else { return }
            try database.execute(sql: "DELETE FROM sessions WHERE token_hash = ?", arguments: [hash])
            try AuditLog(database: database, keys: store.keys)
                .append(.logOut, by: .account(account["id"], account["email"]), now: now)
        }
    }

    /// The viewer behind a session's secret, for the profile named by its Broker ID, else the one chosen last, else the primary one.
    ///
    /// - Throws: `BrokerError` of kind `notPermitted` for an unknown or ended session; `negative` when the account has no such profile.
    public func viewer(
        token: String, profile: String?, now: Moment, asOf: CalendarDate
    ) throws -> Viewer {
        let hash = SecretToken(text: token).hash
        let (viewer, isStale) = try store.read { database in
            let session = try SessionService.session(token: token, now: now, in: database)
            let grant = Access.Grant(
                accountID: session["account_id"], credential: .session,
                expiresAt: Moment(seconds: session["expires_at"]))
            let viewer = try Access(store: store, now: now, asOf: asOf)
                .viewer(grant, profile: profile, in: database)
            return (viewer, now.seconds - (session["last_used_at"] as Int64) >= 60)
        }
        if isStale {
            store.writeIfFree("UPDATE sessions SET last_used_at = ? WHERE token_hash = ?", [now.seconds, hash])
        }
        return viewer
    }

    /// A session that has not ended.
    static func session(token: String, now: Moment, in database: Database) throws -> Row {
        let idle = try StoreSetting.sessionIdle.seconds(in: database)
        let session = try Row.fetchOne(
            database,
            sql: "SELECT account_id, expires_at, last_used_at FROM sessions WHERE token_hash = ? AND expires_at > ?",
            arguments: [SecretToken(text: token).hash, now.seconds])
        guard let session, now.seconds - (session["last_used_at"] as Int64) < idle else { throw Access.ended }
        return session
    }

    static let refused = BrokerError(
        .loginRefused, "the e-mail or the password is wrong, or the account is not active",
        hint: "five failures lock an account; 'broker password forgot' unlocks it")
}
