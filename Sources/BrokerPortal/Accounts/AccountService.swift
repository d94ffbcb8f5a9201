internal import GRDB

/// Makes accounts. Until a broker registers by mail, the operator makes the account of a contracting record.
public struct AccountService: Sendable {
    /// NIST SP 800-63B: at least eight characters, no rules of composition.
    public static let minimumPasswordLength = 8

    private let store: Store

    /// Making accounts is the operator's business.
    public init(store: Store, operator: Operator) { self.store = store }

    /// Makes an active account for the one active contracting record on which `email` stands.
    ///
    /// Records of several carriers may carry the address if NPN and Tax ID are the same on all of them.
    /// - Throws: `BrokerError`: `negative` when no record has the address, `notPermitted` when the record is not active or several
    ///   producers share the address (REG-2), `usage` for a password that is too short or an account that exists.
    public func create(email: String, password: String, now: Int64) throws {
        guard password.count >= AccountService.minimumPasswordLength else {
            throw BrokerError(
                .usage, code: "password_short",
                "the password is too short: it needs \(AccountService.minimumPasswordLength) characters")
        }
        let hash = try Password.hash(password)
        try store.write { database in
            let (npn, taxID) = try producer(email, in: database)
            guard
                try Int64.fetchOne(database, sql: "SELECT id FROM accounts WHERE email = ?", arguments: [email]) == nil
            else { throw BrokerError(.usage, code: "account_exists", "there is an account with this e-mail already") }
            try database.execute(
                sql: """
                    INSERT INTO accounts (email, npn, tax_id_hash, password_hash, status, primary_profile_id, created_at)
                    VALUES (?1, ?2, ?3, ?4, 'active', (
                        SELECT f.id FROM profiles f JOIN contracting_records r ON r.id = f.contracting_record_id
                        WHERE r.npn = ?2 AND r.tax_id_hash = ?3 ORDER BY f.broker_id, f.id LIMIT 1), ?5)
                    """, arguments: [email, npn, taxID, hash, now])
        }
    }

    private func producer(_ email: String, in database: Database) throws -> (npn: String, taxIDHash: DatabaseValue) {
        let records = try Row.fetchAll(
            database,
            sql:
                "SELECT npn, tax_id_hash, MAX(status = 'active') AS is_active FROM contracting_records WHERE email = ? GROUP BY 1, 2",
            arguments: [email])
        guard let record = records.first else {
            throw BrokerError(
                .negative, code: "no_contract", "no contracting record has this e-mail",
                hint: "import the carrier's contracts first: broker import contracts.csv")
        }
        guard records.count == 1 else {
            throw BrokerError(
                .notPermitted, code: "email_shared",
                "this e-mail stands on the contracting records of several producers",
                hint: "ask the carrier to correct the records")
        }
        guard record["is_active"] == 1 else {
            throw BrokerError(.notPermitted, code: "contract_inactive", "the contracting record is not active")
        }
        return (record["npn"], record["tax_id_hash"])
    }
}
