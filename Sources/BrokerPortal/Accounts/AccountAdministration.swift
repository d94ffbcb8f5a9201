internal import GRDB
public import Tabular

/// What the operator does to accounts: makes one without a mail, unlocks one, sets a password.
public struct AccountAdministration: Sendable {
    private let store: Store
    private let access: Operator

    /// Accounts are the operator's business.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// Makes an active account for the one active contracting record on which `email` stands.
    ///
    /// Records of several carriers may carry the address if NPN and Tax ID are the same on all of them.
    /// - Throws: `BrokerError`: `negative` when no record has the address, `notPermitted` when the record is not active or several
    ///   producers share the address, `usage` for a password that cannot be taken or an account that exists.
    public func create(email: String, password: String, now: Moment) throws {
        try PasswordRules.check(password, email: email)
        let hash = try Password.hash(password)
        try store.write { database in
            let producer = try producer(email, in: database)
            let id = try BrokerAccounts.make(producer, email: email, now: now, in: database)
            try database.execute(
                sql: "UPDATE accounts SET password_hash = ?, completed_at = ? WHERE id = ?",
                arguments: [hash, now.seconds, id])
            try log(.accountMade, id, now, database)
        }
    }

    /// Unlocks an account; with a password, sets it too and ends the account's sessions.
    /// - Throws: `BrokerError`: `negative` for an unknown account, `usage` for a password that cannot be taken.
    public func unlock(email: String, password: String?, now: Moment) throws {
        if let password { try PasswordRules.check(password, email: email) }
        let hash = try password.map { try Password.hash($0) }
        try store.write { database in
            let id = try Int64.fetchOne(database, sql: "SELECT id FROM accounts WHERE email = ?", arguments: [email])
            guard let id else {
                throw BrokerError(.accountUnknown, "no account has this e-mail address")
            }
            try database.execute(
                sql: """
                    UPDATE accounts SET status = CASE status WHEN 'locked' THEN 'active' ELSE status END,
                        password_hash = COALESCE(?1, password_hash) WHERE id = ?2
                    """, arguments: [hash, id])
            try store.audit.write { try LoginFailures.clear(id, in: $0) }
            if hash != nil { try store.audit.endSessions(of: id) }
            try log(.unlocked, id, now, database)
        }
    }

    private func log(_ action: AuditAction, _ account: Int64, _ now: Moment, _ database: Database) throws {
        try store.audit.append(action, by: .operator(access), ["account": "\(account)"], now: now)
    }

    private func producer(_ email: String, in database: Database) throws -> Producer {
        let records = try Row.fetchAll(
            database,
            sql: """
                SELECT npn, tax_id_hash, MAX(status = 'active') AS is_active FROM contracting_records WHERE email = ? GROUP BY 1, 2
                """, arguments: [email])
        guard let record = records.first else {
            throw BrokerError(
                .noContract, "no contracting record has this e-mail address",
                hint: "import the carrier's contracts first: broker import contracts.csv")
        }
        guard records.count == 1 else {
            throw BrokerError(
                .emailShared,
                "the contracting records of several producers have this e-mail address",
                hint: "ask the carrier to correct the records")
        }
        guard record["is_active"] == 1,
            let producer = try Producer(npn: record["npn"], taxIDHash: record["tax_id_hash"], in: database)
        else { throw BrokerError(.contractInactive, "the contracting record is not active") }
        return producer
    }
}
