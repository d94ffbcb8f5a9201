internal import Foundation
internal import GRDB
public import Tabular

/// Office staff: a broker's users, and which tools each may use.
///
/// A staff user who has the tool `staff` manages the others, but not their own account, and grants no permission that they do not have.
public struct StaffService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not manage accounts.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.manageAccounts)
        self.store = store
        self.viewer = viewer
    }

    /// Which users are wanted; what is `nil` does not count.
    public struct Filter: Sendable {
        /// A part of the e-mail.
        public var email: String?
        /// A part of the last name.
        public var lastName: String?
        /// The status, as the portal words it.
        public var status: String?

        /// All users.
        public init() {}
    }

    /// The columns of the list, and those of one user.
    public static let columns = queryColumns.map(\.column)

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("email", "E-mail", .text, sql: "a.email"),
        QueryColumn("last_name", "Last Name", .text, sql: "a.last_name"),
        QueryColumn("first_name", "First Name", .text, sql: "a.first_name"),
        QueryColumn("status", "Status", .text, sql: AccountTable.status("a")),
        QueryColumn("created_on", "Create Date", .date, sql: "date(a.created_at, 'unixepoch')"),
        QueryColumn(
            "tools", "Tools", .list,
            sql:
                "COALESCE((SELECT group_concat(tool, char(31)) FROM (SELECT tool FROM staff_tools WHERE account_id = a.id ORDER BY tool)), '')"
        ),
    ]

    /// Streams the broker's staff by e-mail.
    /// - Returns: how many rows, and whether the limit left some out.
    public func list(
        _ filter: Filter, _ request: ListRequest, row: (RowBuffer) throws -> Void
    ) throws -> (rows: Int, isCut: Bool) {
        let query = TableQuery(
            columns: Self.queryColumns,
            source: """
                FROM accounts a WHERE a.owner_id = :owner AND a.kind = 'staff'
                AND (:email IS NULL OR has_part(a.email, :email)) AND (:last IS NULL OR has_part(a.last_name, :last))
                AND (:status IS NULL OR \(AccountTable.status("a")) = :status COLLATE NOCASE)
                """,
            arguments: [
                "owner": viewer.brokerAccountID, "email": filter.email, "last": filter.lastName,
                "status": filter.status,
            ], order: ["a.email COLLATE NOCASE"])
        var rows = 0
        let isCut = try store.read { database in
            database.add(function: TextMatch.hasPart)
            return try query.run(request, in: database) { buffer, _ in
                rows += 1
                try row(buffer)
            }
        }
        return (rows, isCut)
    }

    /// Streams one user's row.
    /// - Throws: `BrokerError` of kind `negative` when the broker has no such user.
    public func show(_ email: String, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws {
        let id = try store.read { try user(email, in: $0).id }
        let query = TableQuery(
            columns: Self.queryColumns, source: "FROM accounts a WHERE a.id = :id", arguments: ["id": id],
            order: ["a.id"])
        _ = try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Makes a user, who gets a mail with a code to complete the registration.
    public func create(email: String, lastName: String, firstName: String?, tools: Set<Permission>) throws {
        try viewer.requireWriting()
        guard let address = EmailAddress(email), let last = lastName.trimmedOrNil else {
            throw BrokerError(.staffInvalid, "a staff user needs an e-mail address and a last name")
        }
        for tool in tools { try viewer.require(tool) }
        let mail = try store.write { database in
            try checkFree(address, in: database)
            try database.execute(
                sql: """
                    INSERT INTO accounts (email, npn, tax_id_hash, password_hash, status, kind, owner_id, last_name, first_name, created_at)
                    SELECT ?, npn, tax_id_hash, '', 'active', 'staff', id, ?, ?, ? FROM accounts WHERE id = ?
                    """,
                arguments: [
                    address.description, last, firstName?.trimmedOrNil, viewer.now.seconds, viewer.brokerAccountID,
                ])
            let id = database.lastInsertedRowID
            for tool in tools.map(\.rawValue).sorted() {
                try database.execute(
                    sql: "INSERT INTO staff_tools (account_id, tool) VALUES (?, ?)", arguments: [id, tool])
            }
            try log(.staffMade, id, ["tools": StaffService.text(tools)], database)
            return try registrationMail(to: address, account: id, database)
        }
        try MailQueue(store: store).deliver(mail, now: viewer.now)
    }

    /// A new registration mail, while the user has not completed it; the earlier code stops working.
    public func resend(_ email: String) throws {
        try viewer.requireWriting()
        let mail = try store.write { database in
            let user = try user(email, in: database)
            guard user.isPending, !user.isDisabled, let address = EmailAddress(user.email) else {
                throw BrokerError(
                    .staffNotPending, "this user has already registered")
            }
            return try registrationMail(to: address, account: user.id, database)
        }
        try MailQueue(store: store).deliver(mail, now: viewer.now)
    }

    /// What is to be changed about a user.
    public struct Change: Sendable {
        /// Whether the user may log in.
        public var isEnabled: Bool?
        /// Whether a mail for a new password is to be sent.
        public var resetsPassword = false
        /// Tools that are given.
        public var granted: Set<Permission> = []
        /// Tools that are taken.
        public var revoked: Set<Permission> = []

        /// No change.
        public init() {}
    }

    /// Changes a user: all of it or none.
    /// - Throws: `BrokerError`: `negative` for an unknown user, `notPermitted` for oneself or a tool that the viewer has not.
    public func manage(_ email: String, _ change: Change) throws {
        try viewer.requireWriting()
        for tool in change.granted { try viewer.require(tool) }
        let mail: Int64? = try store.write { database in
            let user = try user(email, in: database)
            guard user.id != viewer.accountID else {
                throw BrokerError(.staffSelf, "you cannot change your own access")
            }
            try apply(change, to: user, database)
            guard change.resetsPassword else { return nil }
            guard !user.isPending else {
                throw BrokerError(
                    .staffPending, "this user has no password yet",
                    hint: "send the registration e-mail again: broker staff resend")
            }
            return try PasswordService.sendCode(
                user.id, email: user.email, by: viewer.actor, now: viewer.now, store, in: database)
        }
        if let mail { try MailQueue(store: store).deliver(mail, now: viewer.now) }
    }

    private func apply(_ change: Change, to user: User, _ database: Database) throws {
        var subject: [String: String] = [:]
        if let isEnabled = change.isEnabled {
            subject["status"] = isEnabled ? "enabled" : "disabled"
            try database.execute(
                sql: "UPDATE accounts SET status = ? WHERE id = ?",
                arguments: [isEnabled ? "active" : "disabled", user.id])
            try store.audit.write { try LoginFailures.clear(user.id, in: $0) }
            if !isEnabled { try store.audit.endSessions(of: user.id) }
        }
        for tool in change.granted.subtracting(change.revoked) {
            try database.execute(
                sql: "INSERT INTO staff_tools (account_id, tool) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [user.id, tool.rawValue])
        }
        for tool in change.revoked {
            try database.execute(
                sql: "DELETE FROM staff_tools WHERE account_id = ? AND tool = ?", arguments: [user.id, tool.rawValue])
        }
        if !change.granted.isEmpty { subject["granted"] = StaffService.text(change.granted) }
        if !change.revoked.isEmpty { subject["revoked"] = StaffService.text(change.revoked) }
        if !subject.isEmpty { try log(.staffChanged, user.id, subject, database) }
    }

    private struct User {
        let id: Int64
        let email: String
        let isPending: Bool
        let isDisabled: Bool
    }

    /// One of the broker's own users.
    private func user(_ email: String, in database: Database) throws -> User {
        let row = try Row.fetchOne(
            database,
            sql:
                "SELECT id, email, status, completed_at FROM accounts WHERE owner_id = ? AND kind = 'staff' AND email = ?",
            arguments: [viewer.brokerAccountID, email])
        guard let row else {
            throw BrokerError(
                .staffUnknown, "you have no staff user with this e-mail address",
                hint: "see 'broker staff list'")
        }
        return User(
            id: row["id"], email: row["email"], isPending: row["completed_at"] == nil,
            isDisabled: row["status"] == "disabled")
    }

    /// An address that a broker may need for a registration of their own is not given away.
    private func checkFree(_ address: EmailAddress, in database: Database) throws {
        let isTaken = try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM accounts WHERE email = ?1) OR EXISTS (SELECT 1 FROM contracting_records WHERE email = ?1)
                """, arguments: [address.description])
        guard isTaken != true else {
            throw BrokerError(.emailTaken, "this e-mail address is already in use")
        }
    }

    private func registrationMail(to address: EmailAddress, account: Int64, _ database: Database) throws -> Int64 {
        let code = try CodeTable.make(
            .staff, for: .account(account), email: address.description, now: viewer.now, in: database)
        try log(.codeSent, account, ["for": "staff"], database)
        let mail = Mail(to: address, subject: "Complete your registration", text: MailText.staff(code.text))
        return try MailQueue.put(mail, in: database, keys: store.keys, now: viewer.now)
    }

    private func log(_ action: AuditAction, _ account: Int64, _ subject: [String: String], _ database: Database) throws
    {
        try store.audit.append(
            action, by: viewer.actor, subject.merging(["account": "\(account)"]) { $1 }, now: viewer.now)
    }

    private static func text(_ tools: Set<Permission>) -> String {
        tools.map(\.rawValue).sorted().joined(separator: ",")
    }
}
