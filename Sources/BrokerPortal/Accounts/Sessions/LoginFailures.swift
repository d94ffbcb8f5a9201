internal import GRDB

/// Failed log-ins in a row, by account, in the file beside the store.
enum LoginFailures {
    static func count(_ account: Int64, in audit: Database) throws -> Int {
        try Int.fetchOne(audit, sql: "SELECT failures FROM login_failures WHERE account_id = ?", arguments: [account])
            ?? 0
    }

    /// - Returns: how many there are now.
    static func add(_ account: Int64, in audit: Database) throws -> Int {
        try audit.execute(
            sql: """
                INSERT INTO login_failures (account_id, failures) VALUES (?, 1) ON CONFLICT DO UPDATE SET failures = failures + 1
                """, arguments: [account])
        return try count(account, in: audit)
    }

    static func clear(_ account: Int64, in audit: Database) throws {
        try audit.execute(sql: "DELETE FROM login_failures WHERE account_id = ?", arguments: [account])
    }
}
