extension Schema {
    /// The file beside the store (`AuditFile`). account_id and token_id are ids of the store's tables; times are seconds since 1970 in UTC.
    static let audit = """
        -- Who did what, when, on which ids; never values. hash is keyed and covers the row and the hash before it.
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            account_id INTEGER,
            actor TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE INDEX audit_by_account ON audit (account_id);
        CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;
        CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is not cut'); END;

        -- credential is a keyed hash of the account's password hash: a session ends with the password that opened it.
        CREATE TABLE sessions (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL,
            credential BLOB NOT NULL,
            token_hash BLOB NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            last_used_at INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE token_uses (
            token_id INTEGER PRIMARY KEY,
            last_used_at INTEGER NOT NULL
        ) STRICT;

        -- Failed log-ins in a row.
        CREATE TABLE login_failures (
            account_id INTEGER PRIMARY KEY,
            failures INTEGER NOT NULL
        ) STRICT;

        -- Failures in a row of something else that can be guessed; the next try must wait for next_at.
        CREATE TABLE attempts (
            subject TEXT PRIMARY KEY,
            failures INTEGER NOT NULL,
            next_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
