internal import Foundation
internal import GRDB
public import Tabular

/// My account: what the carrier has on file, and the secret questions.
public struct AccountService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// The viewer's account.
    public init(store: Store, viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// The fields of the account page.
    public static let columns: [Tabular.Column] = [
        Tabular.Column(key: "name", title: "Name", type: .text),
        Tabular.Column(key: "email", title: "User Name", type: .text),
        Tabular.Column(key: "firm", title: "Brokerage Firm Name", type: .text),
        Tabular.Column(key: "phone", title: "Telephone", type: .identifier),
        Tabular.Column(key: "tax_id", title: "Tax ID", type: .identifier),
        Tabular.Column(key: "npn", title: "NPN", type: .identifier),
        Tabular.Column(key: "account_type", title: "Account Type", type: .text),
        Tabular.Column(key: "states_appointed", title: "States Appointed", type: .text),
        Tabular.Column(key: "carrier", title: "Carrier", type: .text),
        Tabular.Column(key: "questions", title: "Secret Questions", type: .list),
    ]

    /// Fills a row with the account's fields. For staff the record is that of the broker, without the Tax ID.
    public func show(_ columns: [String], into row: RowBuffer) throws {
        let (record, account, questions) = try store.read { database in
            (
                try Row.fetchOne(
                    database,
                    sql: """
                        SELECT r.*, c.name AS carrier FROM accounts b JOIN contracting_records r ON r.npn = b.npn AND r.tax_id_hash = b.tax_id_hash
                        JOIN carriers c ON c.id = r.carrier_id WHERE b.id = ? ORDER BY r.status = 'active' DESC, c.name
                        """, arguments: [viewer.brokerAccountID]),
                try Row.fetchOne(
                    database, sql: "SELECT last_name, first_name FROM accounts WHERE id = ?",
                    arguments: [viewer.accountID]),
                try String.fetchAll(
                    database, sql: "SELECT question FROM secret_questions WHERE account_id = ? ORDER BY position",
                    arguments: [viewer.accountID])
            )
        }
        for key in columns {
            switch key {
            case "name": row.append(AccountService.name(viewer.kind == .staff ? account : record))
            case "email": row.append(viewer.email)
            case "tax_id": row.append(viewer.kind == .staff ? nil : try masked(record))
            case "account_type": row.append(viewer.kind == .staff ? "staff" : record?["account_type"] as String?)
            case "questions": row.append(list: questions)
            default: row.append(record?[key] as String?)
            }
        }
    }

    private static func name(_ row: Row?) -> String? {
        guard let last: String = row?["last_name"] else { return nil }
        return (row?["first_name"] as String?).map { "\(last), \($0)" } ?? last
    }

    private func masked(_ record: Row?) throws -> String? {
        guard let record, let kind = TaxID.Kind(rawValue: record["tax_id_kind"]) else { return nil }
        return TaxID(try store.keys.open(record["tax_id_sealed"]), kind: kind)?.masked
    }

    /// Replaces the three secret questions.
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
            try store.audit.append(.questionsChanged, by: viewer.actor, now: viewer.now)
        }
    }
}
