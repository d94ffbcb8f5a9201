internal import GRDB
public import Tabular

/// Invites the administrators of groups, for the operator.
public struct EmployerAdministration: Sendable {
    private let store: Store
    private let access: Operator

    /// Accounts are the operator's business.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// Makes an account for the administrator whose e-mail is on a group, and sends a code to that address, and to no other; again, while the account
    /// waits for its registration, a new code.
    ///
    /// One account administers all groups that have this address, now and later; a group that gets another address is no longer theirs.
    /// - Returns: the address, masked.
    /// - Throws: `BrokerError`: `negative` for an unknown group, one without an address, or an account that is active already; `notPermitted` for the address of a broker
    ///   or their staff, or a disabled account; `unavailable` when the mail waits.
    public func invite(_ group: GroupNumber, carrier: String?, now: Moment) throws -> String {
        let (mail, address) = try store.write { database -> (Int64, EmailAddress) in
            let address = try self.address(of: group, carrier: carrier, in: database)
            let account = try self.account(address, now: now, in: database)
            // An invitation works as a staff user's does: somebody else has made the account, and the code completes it.
            let code = try CodeTable.make(
                .staff, for: .account(account), email: address.description, now: now, in: database)
            try store.audit.append(.employerInvited, by: .operator(access), ["account": "\(account)"], now: now)
            let mail = Mail(
                to: address, subject: "Your group's access for brokers",
                text: MailText.employer(code.text, group: group))
            return (try MailQueue.put(mail, in: database, keys: store.keys, now: now), address)
        }
        try MailQueue(store: store).deliver(mail, now: now)
        return address.masked
    }

    private func address(of group: GroupNumber, carrier: String?, in database: Database) throws -> EmailAddress {
        let groups = try Row.fetchAll(
            database,
            sql: """
                SELECT g.admin_email \(Employer.groups) JOIN carriers k ON k.id = p.carrier_id
                WHERE p.number = ?1 AND g.suffix = ?2 AND (?3 IS NULL OR k.name = ?3) LIMIT 2
                """, arguments: [group.parent, group.suffix, carrier])
        guard let first = groups.first else {
            throw BrokerError(.groupUnknown, "the store does not have this group")
        }
        guard groups.count == 1 else {
            throw BrokerError(
                .carrierNeeded, "two carriers use this group number", hint: "name one with --carrier")
        }
        guard let address = (first["admin_email"] as String?).flatMap({ EmailAddress($0) }) else {
            throw BrokerError(
                .noAdminEmail, "the carrier has no e-mail address on file for the group's administrator",
                hint: "it comes from the column admin_email of the carrier's groups file")
        }
        return address
    }

    private func account(_ address: EmailAddress, now: Moment, in database: Database) throws -> Int64 {
        let isProducer = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM contracting_records WHERE email = ?)",
            arguments: [address.description])
        let account = try Row.fetchOne(
            database, sql: "SELECT id, kind, status, completed_at FROM accounts WHERE email = ?",
            arguments: [address.description])
        guard isProducer != true, account == nil || account?["kind"] == "employer", account?["status"] != "disabled"
        else {
            throw BrokerError(
                .administratorEmailTaken,
                "the administrator's e-mail address belongs to a broker or staff, or its account is disabled",
                hint: "brokers never act for an employer; ask the carrier to correct the address on file")
        }
        guard let account else {
            // No producer is behind it: NPN and Tax ID stay empty.
            try database.execute(
                sql: """
                    INSERT INTO accounts (email, npn, tax_id_hash, password_hash, status, kind, created_at)
                    VALUES (?, '', x'', '', 'active', 'employer', ?)
                    """, arguments: [address.description, now.seconds])
            return database.lastInsertedRowID
        }
        guard account["completed_at"] == nil else {
            throw BrokerError(
                .administratorHasAccount, "the administrator already has an account",
                hint: "the administrator can log in, or run: broker password forgot")
        }
        return account["id"]
    }
}
