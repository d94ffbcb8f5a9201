internal import Foundation
internal import GRDB
public import Tabular

/// Changes and resets passwords.
public struct PasswordService: Sendable {
    private let store: Store
    private let now: Moment

    /// For whoever knows the old password, or has a code.
    public init(store: Store, now: Moment) {
        self.store = store
        self.now = now
    }

    /// Changes the viewer's password; all sessions of the account end.
    /// - Throws: `BrokerError`: `notPermitted` for a wrong old password or a token, `usage` for a new one that cannot be taken.
    public func change(_ viewer: Viewer, old: String, new: String) throws {
        try viewer.requireSession()
        let hash = try store.read { try AccountTable.passwordHash(viewer.accountID, in: $0) }
        guard try Password.verify(old, hash: hash) else {
            throw BrokerError(.passwordWrong, "the old password is wrong")
        }
        try PasswordRules.check(new, email: viewer.email)
        let newHash = try Password.hash(new)
        let mail = try store.write { database in
            try set(newHash, account: viewer.accountID, email: viewer.email, .passwordChanged, in: database)
        }
        if let mail { try MailQueue(store: store).deliver(mail, now: now) }
    }

    /// Mails a code to the account's address, if there is such an account. Nothing shows whether there is.
    public func forgot(email: String) throws {
        let slowDown = AttemptThrottle(subject: "forgot")
        let mail: Int64? = try store.write { database in
            try store.audit.write { audit in
                try slowDown.check(now: now, in: audit)
                try slowDown.failed(now: now, in: audit)
            }
            let account = try Row.fetchOne(
                database,
                sql:
                    "SELECT id, email FROM accounts WHERE email = ? AND status <> 'disabled' AND completed_at IS NOT NULL",
                arguments: [email])
            guard let account else { return nil }
            return try PasswordService.sendCode(
                account["id"], email: account["email"], by: .nobody, now: now, store, in: database)
        }
        if let mail { try MailQueue(store: store).deliver(mail, now: now) }
    }

    /// Puts the mail with a code for a new password into the queue.
    static func sendCode(
        _ account: Int64, email: String, by actor: AuditActor, now: Moment, _ store: Store, in database: Database
    ) throws -> Int64? {
        guard let address = EmailAddress(email) else { return nil }
        let code = try CodeTable.make(.reset, for: .account(account), email: email, now: now, in: database)
        try store.audit.append(.codeSent, by: actor, ["account": "\(account)", "for": "reset"], now: now)
        let mail = Mail(to: address, subject: "A new password for your account", text: MailText.reset(code.text))
        return try MailQueue.put(mail, in: database, keys: store.keys, now: now)
    }

    /// The secret question that goes with a code: the same one however often it is asked for.
    public func question(code: String) throws -> String {
        try store.read { try secret(of: resetCode(code, in: $0), in: $0).question }
    }

    /// Sets a new password, unlocks the account, and ends its sessions.
    ///
    /// Five wrong answers use the code up.
    /// - Returns: the account's e-mail.
    public func reset(code typed: String, answer: String, password: String) throws -> String {
        let (code, hash) = try store.read { database in
            let code = try resetCode(typed, in: database)
            return (code, try secret(of: code, in: database).hash)
        }
        try PasswordRules.check(password, email: code.email)
        guard try SecretQuestions.matches(answer, hash: hash) else {
            try store.write { try noteWrongAnswer(code, in: $0) }
            throw BrokerError(.answerWrong, "the answer to the secret question is wrong")
        }
        let newHash = try Password.hash(password)
        let mail = try store.write { database in
            let code = try resetCode(typed, in: database)
            try CodeTable.use(code, now: now, in: database)
            guard let account = code.accountID else { throw CodeTable.refused("the code is not valid") }
            return try set(newHash, account: account, email: code.email, .passwordReset, in: database)
        }
        if let mail { try MailQueue(store: store).deliver(mail, now: now) }
        return code.email
    }

    private func set(
        _ hash: String, account: Int64, email: String, _ action: AuditAction, in database: Database
    ) throws -> Int64? {
        try database.execute(
            sql: """
                UPDATE accounts SET password_hash = ?, status = CASE status WHEN 'locked' THEN 'active' ELSE status END
                WHERE id = ?
                """, arguments: [hash, account])
        try store.audit.write { try LoginFailures.clear(account, in: $0) }
        try store.audit.endSessions(of: account)
        try CodeTable.end(.reset, of: .account(account), now: now, in: database)
        try store.audit.append(action, by: .account(account, email), now: now)
        guard let address = EmailAddress(email) else { return nil }
        let mail = Mail(to: address, subject: "Your password was changed", text: MailText.passwordChanged)
        return try MailQueue.put(mail, in: database, keys: store.keys, now: now)
    }

    private func resetCode(_ typed: String, in database: Database) throws -> CodeTable.Sent {
        let code = try CodeTable.find(typed, now: now, in: database)
        guard code.purpose == .reset else {
            throw BrokerError(
                .codeForOtherPurpose, "this code is for a registration",
                hint: "use it with 'broker register complete'")
        }
        return code
    }

    private func secret(of code: CodeTable.Sent, in database: Database) throws -> (question: String, hash: String) {
        let row = try Row.fetchOne(
            database, sql: "SELECT question, answer_hash FROM secret_questions WHERE account_id = ? AND position = ?",
            arguments: [code.accountID, code.id % Int64(SecretQuestions.count) + 1])
        guard let row else {
            throw BrokerError(
                .noQuestions, "this account has no secret questions",
                hint: "ask the operator to set a new password: broker admin unlock")
        }
        return (row["question"], row["answer_hash"])
    }

    private func noteWrongAnswer(_ code: CodeTable.Sent, in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE codes SET wrong_answers = wrong_answers + 1,
                    ended_at = CASE WHEN wrong_answers + 1 >= ?1 THEN ?2 ELSE ended_at END WHERE id = ?3
                """, arguments: [CodeTable.maximumAnswers, now.seconds, code.id])
        try store.audit.append(.codeRefused, by: .nobody, ["code": "\(code.id)"], now: now)
    }
}
