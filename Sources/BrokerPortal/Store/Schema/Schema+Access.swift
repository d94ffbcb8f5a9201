extension Schema {
    /// Staff permissions, tokens, upline grants, employers' grants, settings.
    static let access = """
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
            revoked_at INTEGER
        ) STRICT;
        CREATE INDEX tokens_by_account ON tokens (account_id);

        -- The agency above, by its NPN, may see the groups of the broker's account.
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

        -- A group's administrator lets a Broker ID into the group's billing and enrollment.
        CREATE TABLE group_access (
            group_id INTEGER NOT NULL REFERENCES groups (id),
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            granted_by INTEGER NOT NULL REFERENCES accounts (id),
            granted_at INTEGER NOT NULL,
            PRIMARY KEY (group_id, profile_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX group_access_by_profile ON group_access (profile_id);
        """
}
