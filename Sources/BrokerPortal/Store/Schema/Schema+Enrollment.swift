extension Schema {
    /// What loading 834s needs: sender profiles, the sets that were loaded, and what full files no longer list.
    static let enrollment = """
        -- A sender profile as it was given (YAML), checked before it comes here.
        CREATE TABLE senders (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            profile TEXT NOT NULL
        ) STRICT;

        -- The 834s that were loaded, by what their sender numbers them with (`x12.md` 5.2).
        CREATE TABLE enrollment_sets (
            id INTEGER PRIMARY KEY,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            sender TEXT NOT NULL,
            -- The policy (REF*38), else the sponsor: within it a newer set is not undone by an older one.
            scope TEXT NOT NULL,
            usage TEXT NOT NULL,
            interchange_number TEXT NOT NULL,
            group_number TEXT NOT NULL,
            set_number TEXT NOT NULL,
            reference TEXT NOT NULL,
            dated TEXT NOT NULL,
            -- SHA-256 of the set's segments: what is known is known by its content.
            digest BLOB NOT NULL
        ) STRICT;
        CREATE INDEX enrollment_sets_by_reference ON enrollment_sets (sender, reference);
        CREATE INDEX enrollment_sets_by_scope ON enrollment_sets (sender, scope, usage, dated);
        CREATE INDEX enrollment_sets_by_digest ON enrollment_sets (digest);
        CREATE INDEX enrollment_sets_by_batch ON enrollment_sets (batch_id);

        -- The suffixes and insurance lines that a full file listed, for telling what the next one no longer lists.
        CREATE TABLE enrollment_scopes (
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            sender TEXT NOT NULL,
            group_id INTEGER NOT NULL REFERENCES groups (id),
            line TEXT NOT NULL,
            PRIMARY KEY (batch_id, sender, group_id, line)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX enrollment_scopes_by_group ON enrollment_scopes (group_id, sender, batch_id);

        -- Coverages that a full file no longer lists. Absence is no termination: 'reported' is for a person to read, 'proposed' waits for
        -- 'imports accept', 'accepted' was ended by a person, 'ended' by the sender's own rule.
        CREATE TABLE absences (
            id INTEGER PRIMARY KEY,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            coverage_id INTEGER NOT NULL REFERENCES coverages (id),
            ended_on TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('reported', 'proposed', 'accepted', 'ended')),
            accepted_batch_id INTEGER REFERENCES batches (id)
        ) STRICT;
        CREATE INDEX absences_by_batch ON absences (batch_id);
        """
}
