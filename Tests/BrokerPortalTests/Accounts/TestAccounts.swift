import GRDB
import Tabular
import Testing

@testable import BrokerPortal

extension Store {
    /// A session without the time that a password takes.
    func openSession(_ token: SecretToken, of email: String) throws {
        let account = try #require(
            try read {
                try Row.fetchOne($0, sql: "SELECT id, password_hash FROM accounts WHERE email = ?", arguments: [email])
            })
        try audit.write { audit in
            try audit.execute(
                sql: """
                    INSERT INTO sessions (account_id, credential, token_hash, created_at, expires_at, last_used_at)
                    VALUES (?, ?, ?, 0, 2000000000, 2000000000)
                    """,
                arguments: [
                    account["id"] as Int64, SessionService.credential(account["password_hash"], keys), token.hash,
                ])
        }
    }

    /// A number of the file beside the store.
    func auditCount(_ sql: String) throws -> Int { try audit.read { try Int.fetchOne($0, sql: sql) ?? 0 } }

    /// A viewer for the producer with this e-mail, without the half second that a password takes.
    func viewer(
        _ email: String, profile: String? = nil, today: String = "2026-11-23", asOf: String? = nil
    ) throws -> Viewer {
        let token = SecretToken.random()
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO accounts (email, npn, tax_id_hash, password_hash, status, created_at, completed_at)
                    SELECT email, npn, tax_id_hash, '', 'active', 0, 0 FROM contracting_records WHERE email = ? LIMIT 1
                    ON CONFLICT DO NOTHING
                    """, arguments: [email])
        }
        try openSession(token, of: email)
        return try SessionService(store: self).viewer(
            token: token.text, profile: profile, now: Moment(day: #require(CalendarDate(iso: today))),
            asOf: #require(CalendarDate(iso: asOf ?? today)))
    }
}

extension ProfileService {
    func brokerIDs() throws -> [String] {
        var brokerIDs: [String] = []
        try list(ListRequest(columns: ["broker_id"])) { brokerIDs += $0.strings }
        return brokerIDs
    }
}
