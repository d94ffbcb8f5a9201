internal import Foundation
internal import GRDB
internal import Tabular

/// The codes that were sent: valid for 48 hours and once (REG-5), the latest of its kind only (REG-4).
enum CodeTable {
    static let lifetime: Int64 = 48 * 3600
    /// Wrong secret answers after which a code is spent.
    static let maximumAnswers = 5

    enum Purpose: String {
        case registration, staff, reset
    }

    /// Whom a code is for: an account, or a producer who has none yet.
    enum Owner {
        case account(Int64)
        case producer(npn: String, taxIDHash: Data)
    }

    struct Sent {
        let id: Int64
        let purpose: Purpose
        let accountID: Int64?
        let npn: String?
        let taxIDHash: Data?
        let email: String
    }

    /// Makes a new code; earlier ones of the same owner and purpose stop working.
    static func make(_ purpose: Purpose, for owner: Owner, email: String, now: Moment, in database: Database) throws
        -> OneTimeCode
    {
        try end(purpose, of: owner, now: now, in: database)
        let code = OneTimeCode.random()
        let (account, npn, taxID) = columns(owner)
        try database.execute(
            sql: """
                INSERT INTO codes (purpose, account_id, npn, tax_id_hash, email, code_hash, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [purpose.rawValue, account, npn, taxID, email, code.hash, now.seconds, now.seconds + lifetime])
        return code
    }

    static func end(_ purpose: Purpose, of owner: Owner, now: Moment, in database: Database) throws {
        let (account, npn, taxID) = columns(owner)
        try database.execute(
            sql: """
                UPDATE codes SET ended_at = ? WHERE ended_at IS NULL AND purpose = ? AND account_id IS ? AND npn IS ? AND tax_id_hash IS ?
                """, arguments: [now.seconds, purpose.rawValue, account, npn, taxID])
    }

    /// When the latest open code of an owner expires; `nil` when there is none.
    static func expiry(_ purpose: Purpose, of owner: Owner, in database: Database) throws -> Int64? {
        let (account, npn, taxID) = columns(owner)
        return try Int64.fetchOne(
            database,
            sql: """
                SELECT MAX(expires_at) FROM codes WHERE ended_at IS NULL AND purpose = ? AND account_id IS ? AND npn IS ? AND tax_id_hash IS ?
                """, arguments: [purpose.rawValue, account, npn, taxID])
    }

    /// The code that somebody typed.
    /// - Throws: `BrokerError` of kind `notPermitted` for one that is unknown, expired or used.
    static func find(_ typed: String, now: Moment, in database: Database) throws -> Sent {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM codes WHERE code_hash = ?", arguments: [OneTimeCode(typed: typed).hash])
        guard let row, row["ended_at"] == nil else {
            throw refused("the code is not valid, or was used or replaced by a newer one")
        }
        guard now.seconds < (row["expires_at"] as Int64) else {
            throw refused("the code has expired: it was valid for 48 hours", .codeExpired)
        }
        guard let purpose = Purpose(rawValue: row["purpose"]) else { throw refused("the code is not valid") }
        return Sent(
            id: row["id"], purpose: purpose, accountID: row["account_id"], npn: row["npn"],
            taxIDHash: row["tax_id_hash"],
            email: row["email"])
    }

    static func use(_ code: Sent, now: Moment, in database: Database) throws {
        try database.execute(
            sql: "UPDATE codes SET ended_at = ? WHERE id = ? AND ended_at IS NULL", arguments: [now.seconds, code.id])
        guard database.changesCount == 1 else { throw refused("the code was used meanwhile") }
    }

    static func refused(_ message: String, _ code: ErrorCode = .codeInvalid) -> BrokerError {
        BrokerError(
            code, message,
            hint: "ask for a new one: broker register resend, broker password forgot, or your broker's 'staff resend'")
    }

    private static func columns(_ owner: Owner) -> (Int64?, String?, Data?) {
        switch owner {
        case .account(let id): (id, nil, nil)
        case .producer(let npn, let taxID): (nil, npn, taxID)
        }
    }
}
