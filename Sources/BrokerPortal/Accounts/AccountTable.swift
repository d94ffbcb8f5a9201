internal import GRDB

/// SQL that several services of accounts share.
enum AccountTable {
    static func passwordHash(_ account: Int64, in database: Database) throws -> String {
        try String.fetchOne(database, sql: "SELECT password_hash FROM accounts WHERE id = ?", arguments: [account])
            ?? ""
    }

    /// SQL for what the portal calls a user's status.
    static func status(_ alias: String) -> String {
        """
        CASE WHEN \(alias).status = 'disabled' THEN 'Disabled' WHEN \(alias).completed_at IS NULL THEN 'Pending Registration'
            WHEN \(alias).status = 'locked' THEN 'Locked' ELSE 'Active' END
        """
    }
}
