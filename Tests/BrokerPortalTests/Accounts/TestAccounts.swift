import GRDB
import Tabular
import Testing

@testable import BrokerPortal

extension Store {
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
            try database.execute(
                sql: """
                    INSERT INTO sessions (account_id, token_hash, created_at, expires_at, last_used_at)
                    SELECT id, ?, 0, 2000000000, 2000000000 FROM accounts WHERE email = ?
                    """, arguments: [token.hash, email])
        }
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
