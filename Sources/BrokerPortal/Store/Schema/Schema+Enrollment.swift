extension Schema {
    /// What loading 834s needs: sender profiles, the sets that were loaded, and what full files no longer list.
    static let enrollment = """
        -- A sender profile as it was given (YAML), checked before it comes here.
        CREATE TABLE senders (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            profile TEXT NOT NULL
        ) STRICT;

        -- The 834s that were loaded, by what their sender numbers them with.
        CREATE TABLE enrollment_sets (
            id INTEGER PRIMARY KEY,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            sender TEXT NOT NULL,
            usage TEXT NOT NULL,
            interchange_number TEXT NOT NULL,
            group_number TEXT NOT NULL,
            set_number TEXT NOT NULL,
            reference TEXT NOT NULL
        ) STRICT;
        CREATE INDEX enrollment_sets_by_reference ON enrollment_sets (sender, reference);
        CREATE INDEX enrollment_sets_by_batch ON enrollment_sets (batch_id);

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
