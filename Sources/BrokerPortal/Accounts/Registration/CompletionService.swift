internal import Foundation
internal import GRDB
public import Tabular

/// Completes a registration, a broker's or a staff user's, with the code of the mail.
public struct CompletionService: Sendable {
    private let store: Store
    private let now: Moment

    /// The code shows who it is.
    public init(store: Store, now: Moment) {
        self.store = store
        self.now = now
    }

    /// Checks a code without using it up, before somebody is asked for a password.
    /// - Throws: `BrokerError` of kind `notPermitted` for one that is unknown, expired or used.
    public func check(code: String) throws {
        try store.read { _ = try registrationCode(code, in: $0) }
    }

    /// Makes the account active, and confirms that by a second mail.
    ///
    /// - Returns: the e-mail to log in with.
    /// - Throws: `BrokerError`: `notPermitted` for a bad code or a record that is no longer eligible, `usage` for a password or questions that
    ///   cannot be taken; `unavailable` when the account is active but the second mail waits.
    public func complete(code typed: String, password: String, questions: [SecretQuestion]) throws -> String {
        let email = try store.read { try registrationCode(typed, in: $0).email }
        try PasswordRules.check(password, email: email)
        let (passwordHash, hashed) = (try Password.hash(password), try SecretQuestions.hash(questions))
        let mail = try store.write { database in
            let code = try registrationCode(typed, in: database)
            try CodeTable.use(code, now: now, in: database)
            let account = try code.accountID ?? makeBroker(code, in: database)
            try database.execute(
                sql: """
                    UPDATE accounts SET password_hash = ?, completed_at = ?,
                        status = CASE status WHEN 'locked' THEN 'active' ELSE status END WHERE id = ?
                    """, arguments: [passwordHash, now.seconds, account])
            try store.audit.write { try LoginFailures.clear(account, in: $0) }
            try SecretQuestions.store(hashed, account: account, in: database)
            try store.audit.append(
                .registered, by: .account(account, email), now: now)
            guard let address = EmailAddress(email) else { return nil as Int64? }
            let kind = try String.fetchOne(
                database, sql: "SELECT kind FROM accounts WHERE id = ?", arguments: [account])
            let text = MailText.active(email, isEmployer: kind == "employer")
            let mail = Mail(to: address, subject: "Your account is active", text: text)
            return try MailQueue.put(mail, in: database, keys: store.keys, now: now)
        }
        if let mail { try MailQueue(store: store).deliver(mail, now: now) }
        return email
    }

    private func registrationCode(_ typed: String, in database: Database) throws -> CodeTable.Sent {
        let code = try CodeTable.find(typed, now: now, in: database)
        guard code.purpose != .reset else {
            throw BrokerError(
                .codeForOtherPurpose, "this code is for a new password",
                hint: "use it with 'broker password reset'")
        }
        return code
    }

    /// The record may have changed since the mail: it is checked again.
    private func makeBroker(_ code: CodeTable.Sent, in database: Database) throws -> Int64 {
        guard let npn = code.npn, let taxIDHash = code.taxIDHash,
            let producer = try Producer(npn: npn, taxIDHash: taxIDHash, in: database)
        else { throw CodeTable.refused("the contracting record no longer exists") }
        let address = try producer.checkEligible(on: now.day, in: database)
        guard address.description.lowercased() == code.email.lowercased() else {
            throw CodeTable.refused("the e-mail on file has changed since the code was sent")
        }
        return try BrokerAccounts.make(producer, email: address.description, now: now, in: database)
    }
}

/// Makes the account rows of brokers.
enum BrokerAccounts {
    static func make(_ producer: Producer, email: String, now: Moment, in database: Database) throws -> Int64 {
        let isTaken = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM accounts WHERE email = ?)", arguments: [email])
        guard isTaken != true else {
            throw BrokerError(.emailTaken, "another account already has this e-mail address")
        }
        let (last, first): (String?, String?) = (producer.records[0]["last_name"], producer.records[0]["first_name"])
        try database.execute(
            sql: """
                INSERT INTO accounts (email, npn, tax_id_hash, password_hash, status, last_name, first_name, primary_profile_id, created_at)
                VALUES (?1, ?2, ?3, '', 'active', ?4, ?5, (
                    SELECT f.id FROM profiles f JOIN contracting_records r ON r.id = f.contracting_record_id
                    WHERE r.npn = ?2 AND r.tax_id_hash = ?3 ORDER BY f.broker_id, f.id LIMIT 1), ?6)
                """, arguments: [email, producer.npn, producer.taxIDHash, last, first, now.seconds])
        return database.lastInsertedRowID
    }
}
