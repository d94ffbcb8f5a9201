internal import Foundation
internal import GRDB
public import Tabular

/// My account (ACC-1, ACC-2): what the carrier has on file, and the secret questions.
public struct AccountService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// The viewer's account.
    public init(store: Store, viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// The fields of ACC-1.
    public static let columns = table.columns

    private static let table: ValueTable<Page> = [
        ValueColumn("name", "Name", .text) { $0.name }, ValueColumn("email", "User Name", .text) { $0.viewer.email },
        ValueColumn("firm", "Brokerage Firm Name", .text) { $0.text("firm") },
        ValueColumn("phone", "Telephone", .identifier) { $0.text("phone") },
        ValueColumn("tax_id", "Tax ID", .identifier) { $0.taxID },
        ValueColumn("npn", "NPN", .identifier) { $0.text("npn") },
        ValueColumn("account_type", "Account Type", .text) { $0.isStaff ? "staff" : $0.text("account_type") },
        ValueColumn("states_appointed", "States Appointed", .text) { $0.text("states_appointed") },
        ValueColumn("carrier", "Carrier", .text) { $0.text("carrier") },
        ValueColumn("questions", "Secret Questions", .list) { $0.questions },
    ]

    /// What is on file: the record is that of the broker, for staff too.
    private struct Page {
        let viewer: Viewer
        let record: Row?
        let account: Row?
        let questions: [String]
        var taxID: String?

        var isStaff: Bool { viewer.kind == .staff }

        func text(_ column: String) -> String? { record?[column] }

        var name: String? {
            guard let row = isStaff ? account : record, let last: String = row["last_name"] else { return nil }
            return (row["first_name"] as String?).map { "\(last), \($0)" } ?? last
        }
    }

    /// Fills a row with the account's fields. For staff the record is that of the broker, without the Tax ID.
    public func show(_ columns: [String], into row: RowBuffer) throws {
        var page = try store.read { database in
            Page(
                viewer: viewer,
                record: try Row.fetchOne(
                    database,
                    sql: """
                        SELECT r.*, c.name AS carrier FROM accounts b JOIN contracting_records r ON r.npn = b.npn AND r.tax_id_hash = b.tax_id_hash
                        JOIN carriers c ON c.id = r.carrier_id WHERE b.id = ? ORDER BY r.status = 'active' DESC, c.name
                        """, arguments: [viewer.brokerAccountID]),
                account: try Row.fetchOne(
                    database, sql: "SELECT last_name, first_name FROM accounts WHERE id = ?",
                    arguments: [viewer.accountID]),
                questions: try String.fetchAll(
                    database, sql: "SELECT question FROM secret_questions WHERE account_id = ? ORDER BY position",
                    arguments: [viewer.accountID])
            )
        }
        page.taxID = page.isStaff ? nil : try masked(page.record)
        try Self.table.selecting(columns).append(page, to: row)
    }

    private func masked(_ record: Row?) throws -> String? {
        guard let record, let kind = TaxID.Kind(rawValue: record["tax_id_kind"]) else { return nil }
        return TaxID(try store.keys.open(record["tax_id_sealed"]), kind: kind)?.masked
    }

    /// Replaces the three secret questions (ACC-2).
    /// - Throws: `BrokerError`: `notPermitted` for a wrong password or a token, `usage` for questions that cannot be taken.
    public func setQuestions(_ questions: [SecretQuestion], password: String) throws {
        try viewer.requireSession()
        let hash = try store.read { try AccountTable.passwordHash(viewer.accountID, in: $0) }
        guard try Password.verify(password, hash: hash) else {
            throw BrokerError(.passwordWrong, "the password is wrong")
        }
        let hashed = try SecretQuestions.hash(questions)
        try store.write { database in
            try SecretQuestions.store(hashed, account: viewer.accountID, in: database)
            try AuditLog(database: database, keys: store.keys)
                .append(.questionsChanged, by: viewer.actor, now: viewer.now)
        }
    }
}
