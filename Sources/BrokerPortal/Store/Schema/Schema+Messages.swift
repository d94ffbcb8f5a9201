extension Schema {
    /// Secure messages. What people wrote, and what their files are called and hold, is sealed with the store's key.
    static let messages = """
        -- `account_id` is the broker's, also where staff write. The carrier's desk has no account: what it has read is here.
        CREATE TABLE message_threads (
            id INTEGER PRIMARY KEY,
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            subject BLOB NOT NULL,
            group_id INTEGER REFERENCES groups (id),
            created_at INTEGER NOT NULL,
            closed_at INTEGER,
            desk_read_id INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX message_threads_by_profile ON message_threads (profile_id, account_id);

        CREATE TABLE messages (
            id INTEGER PRIMARY KEY,
            thread_id INTEGER NOT NULL REFERENCES message_threads (id),
            author TEXT NOT NULL CHECK (author IN ('broker', 'staff', 'carrier')),
            account_id INTEGER REFERENCES accounts (id),
            sent_at INTEGER NOT NULL,
            body BLOB NOT NULL,
            CHECK ((author = 'carrier') = (account_id IS NULL))
        ) STRICT;
        CREATE INDEX messages_by_thread ON messages (thread_id, id);

        -- Numbered through a thread. The SHA-256 is that of the bytes before they were sealed.
        CREATE TABLE message_attachments (
            thread_id INTEGER NOT NULL REFERENCES message_threads (id),
            number INTEGER NOT NULL CHECK (number > 0),
            message_id INTEGER NOT NULL REFERENCES messages (id),
            name BLOB NOT NULL,
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            content BLOB NOT NULL,
            PRIMARY KEY (thread_id, number)
        ) STRICT;

        CREATE TABLE message_reads (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            thread_id INTEGER NOT NULL REFERENCES message_threads (id),
            message_id INTEGER NOT NULL REFERENCES messages (id),
            PRIMARY KEY (account_id, thread_id)
        ) STRICT, WITHOUT ROWID;
        """
}
