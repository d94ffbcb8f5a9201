/// The eleventh version: what goes with commission statements: what an account has fetched, how other carriers name their columns, and how their files were laid out.
enum Schema11 {
    static let sql = """
        -- A file that differs from the one fetched counts as new again; a rendered one has its own SHA-256 as well.
        CREATE TABLE statements_fetched (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            statement_id INTEGER NOT NULL REFERENCES statements (id),
            format TEXT NOT NULL CHECK (format IN ('pdf', 'xlsx')),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            fetched_at INTEGER NOT NULL,
            PRIMARY KEY (account_id, statement_id, format)
        ) STRICT, WITHOUT ROWID;

        -- A mapping as it was given (YAML), checked before it comes here.
        CREATE TABLE mappings (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            mapping TEXT NOT NULL
        ) STRICT;

        -- The header that the last file of a source had: a JSON array of titles. A source is a mapping's name, or a carrier's.
        CREATE TABLE column_layouts (
            kind TEXT NOT NULL,
            source TEXT NOT NULL COLLATE NOCASE,
            columns TEXT NOT NULL CHECK (json_valid(columns)),
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            PRIMARY KEY (kind, source)
        ) STRICT, WITHOUT ROWID;
        """
}
