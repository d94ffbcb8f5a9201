/// The fifth version: what an account has seen already, so that a nightly job repeats nothing.
enum Schema5 {
    static let sql = """
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
