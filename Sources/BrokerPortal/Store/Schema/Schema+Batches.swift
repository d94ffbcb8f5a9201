extension Schema {
    /// Import batches, their findings, and the change log.
    static let batches = """
        CREATE TABLE batches (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            file_name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            imported_at INTEGER NOT NULL,
            imported_by TEXT NOT NULL,
            records INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, ended INTEGER NOT NULL,
            rejected INTEGER NOT NULL, warnings INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX batches_by_sha256 ON batches (sha256);

        -- What an import had to say of single rows: those it left out, and warnings.
        CREATE TABLE batch_findings (
            id INTEGER PRIMARY KEY,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            severity TEXT NOT NULL CHECK (severity IN ('reject', 'warning')),
            place TEXT NOT NULL,
            field TEXT,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX batch_findings_by_batch ON batch_findings (batch_id);

        -- The day of the newest list of a kind about a Broker ID or a group, where somebody has told it.
        CREATE TABLE list_days (
            kind TEXT NOT NULL,
            scope INTEGER NOT NULL,
            dated TEXT NOT NULL,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            PRIMARY KEY (kind, scope)
        ) STRICT, WITHOUT ROWID;

        -- An added row has one entry, whose new_value is a JSON object of its fields. Protected numbers are named, their values never given.
        CREATE TABLE changes (
            id INTEGER PRIMARY KEY,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            entity TEXT NOT NULL,
            entity_id INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'ended')),
            field TEXT,
            old_value ANY,
            new_value ANY
        ) STRICT;
        CREATE INDEX changes_by_batch ON changes (batch_id);
        """
}
