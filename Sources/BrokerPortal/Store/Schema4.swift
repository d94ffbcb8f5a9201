/// The fourth version: registration, staff, tokens, upline access, mail, and the audit log.
///
/// Codes, tokens and sessions are kept as hashes, mails that wait are sealed, passwords and secret answers are scrypt hashes: nothing secret stands
/// in the store in clear. Times are seconds since 1970 in UTC.
enum Schema4 {
    static let sql = [accounts, access, mail, audit].joined(separator: "\n")

    private static let accounts = """
        -- A staff user belongs to a broker's account (owner_id). completed_at is empty until a registration is completed.
        ALTER TABLE accounts ADD COLUMN kind TEXT NOT NULL DEFAULT 'broker' CHECK (kind IN ('broker', 'staff', 'employer'));
        ALTER TABLE accounts ADD COLUMN owner_id INTEGER REFERENCES accounts (id);
        ALTER TABLE accounts ADD COLUMN last_name TEXT;
        ALTER TABLE accounts ADD COLUMN first_name TEXT;
        ALTER TABLE accounts ADD COLUMN completed_at INTEGER;
        UPDATE accounts SET completed_at = created_at;
        CREATE INDEX accounts_by_owner ON accounts (owner_id);

        ALTER TABLE sessions ADD COLUMN last_used_at INTEGER NOT NULL DEFAULT 0;
        UPDATE sessions SET last_used_at = created_at;

        CREATE TABLE secret_questions (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 3),
            question TEXT NOT NULL CHECK (question <> ''),
            answer_hash TEXT NOT NULL,
            PRIMARY KEY (account_id, position)
        ) STRICT, WITHOUT ROWID;

        -- One-time codes sent by mail. A broker who registers has no account yet, only NPN and Tax ID.
        CREATE TABLE codes (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL CHECK (purpose IN ('registration', 'staff', 'reset')),
            account_id INTEGER REFERENCES accounts (id),
            npn TEXT,
            tax_id_hash BLOB,
            email TEXT NOT NULL,
            code_hash BLOB NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            ended_at INTEGER,
            wrong_answers INTEGER NOT NULL DEFAULT 0,
            CHECK ((account_id IS NULL) = (npn IS NOT NULL))
        ) STRICT;

        -- Failures in a row of something that can be guessed; the next try must wait for next_at.
        CREATE TABLE attempts (
            subject TEXT PRIMARY KEY,
            failures INTEGER NOT NULL,
            next_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE correction_requests (
            id INTEGER PRIMARY KEY,
            contracting_record_id INTEGER NOT NULL REFERENCES contracting_records (id),
            request TEXT NOT NULL CHECK (request <> ''),
            created_at INTEGER NOT NULL,
            closed_at INTEGER
        ) STRICT;
        """

    private static let access = """
        CREATE TABLE staff_tools (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            tool TEXT NOT NULL,
            PRIMARY KEY (account_id, tool)
        ) STRICT, WITHOUT ROWID;

        -- tools is a list separated by commas; profile_id limits a token to one profile.
        CREATE TABLE tokens (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
            token_hash BLOB NOT NULL UNIQUE,
            tools TEXT NOT NULL,
            profile_id INTEGER REFERENCES profiles (id),
            read_only INTEGER NOT NULL CHECK (read_only IN (0, 1)),
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            last_used_at INTEGER,
            revoked_at INTEGER
        ) STRICT;
        CREATE INDEX tokens_by_account ON tokens (account_id);

        -- STF-6: the agency above, by its NPN, may see the groups of the broker's account.
        CREATE TABLE upline_grants (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            upline_npn TEXT NOT NULL,
            allowed_at INTEGER NOT NULL,
            PRIMARY KEY (account_id, upline_npn)
        ) STRICT, WITHOUT ROWID;

        -- What the operator has set; a key that is not here has its default.
        CREATE TABLE settings (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let mail = """
        -- A mail that waits is sealed, as it may hold a code; one that was handed over keeps no text.
        CREATE TABLE mails (
            id INTEGER PRIMARY KEY,
            created_at INTEGER NOT NULL,
            recipient TEXT NOT NULL,
            subject TEXT NOT NULL,
            sealed BLOB,
            sent_at INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0,
            last_error TEXT
        ) STRICT;
        """

    private static let audit = """
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
        """
}
