extension Schema {
    /// Mail that waits, and how far the audit log goes.
    static let mail = """
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

        -- How far the audit log, which is in the file beside the store, reached when the store was last changed (`AuditMark`).
        CREATE TABLE audit_mark (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            rows INTEGER NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        """
}
