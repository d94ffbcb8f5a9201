extension Schema {
    /// Accounts, saved filters, codes and what an account has seen. Passwords, answers, codes and tokens are kept as
    /// hashes. Sessions are in the file beside the store (`Schema.audit`). Times are seconds since 1970 in UTC.
    static let accounts = """
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY,
            email TEXT NOT NULL COLLATE NOCASE UNIQUE,
            npn TEXT NOT NULL,
            tax_id_hash BLOB NOT NULL,
            password_hash TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('active', 'locked', 'disabled')),
            primary_profile_id INTEGER REFERENCES profiles (id),
            current_profile_id INTEGER REFERENCES profiles (id),
            created_at INTEGER NOT NULL,
            -- A staff user belongs to a broker's account (owner_id). completed_at is empty until a registration is completed.
            kind TEXT NOT NULL DEFAULT 'broker' CHECK (kind IN ('broker', 'staff', 'employer')),
            owner_id INTEGER REFERENCES accounts (id),
            last_name TEXT, first_name TEXT,
            completed_at INTEGER
        ) STRICT;
        CREATE INDEX accounts_by_owner ON accounts (owner_id);

        CREATE TABLE saved_filters (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
            filter TEXT NOT NULL,
            PRIMARY KEY (account_id, name)
        ) STRICT, WITHOUT ROWID;

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

        CREATE TABLE correction_requests (
            id INTEGER PRIMARY KEY,
            contracting_record_id INTEGER NOT NULL REFERENCES contracting_records (id),
            request TEXT NOT NULL CHECK (request <> ''),
            created_at INTEGER NOT NULL,
            closed_at INTEGER
        ) STRICT;

        -- How far an account has read the change log, by profile.
        CREATE TABLE changes_seen (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            batch_id INTEGER NOT NULL,
            PRIMARY KEY (account_id, profile_id)
        ) STRICT, WITHOUT ROWID;

        -- The alerts that an account has been told of. identity is the alert, the thing, and the day that it is about.
        CREATE TABLE alerts_seen (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            identity TEXT NOT NULL,
            seen_at INTEGER NOT NULL,
            PRIMARY KEY (account_id, profile_id, identity)
        ) STRICT, WITHOUT ROWID;
        """
}
