extension Schema {
    /// Applications, documents, contacts and notices.
    static let desk = """
        CREATE TABLE applications (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            number TEXT NOT NULL CHECK (number <> ''),
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            applicant TEXT NOT NULL CHECK (applicant <> ''),
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, number)
        ) STRICT;
        CREATE INDEX applications_by_profile ON applications (profile_id);

        -- Dated rows: the step of a day is the latest one by then; position orders those of one day.
        CREATE TABLE application_steps (
            id INTEGER PRIMARY KEY,
            application_id INTEGER NOT NULL REFERENCES applications (id),
            step TEXT NOT NULL CHECK (step IN ('received', 'pending_information', 'approved', 'enrolled', 'declined', 'withdrawn')),
            step_on TEXT NOT NULL,
            plan TEXT,
            requested_on TEXT,
            note TEXT,
            position INTEGER GENERATED ALWAYS AS (
                CASE step WHEN 'received' THEN 0 WHEN 'pending_information' THEN 1 WHEN 'approved' THEN 2 ELSE 3 END) VIRTUAL,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (application_id, step, step_on)
        ) STRICT;
        CREATE INDEX application_steps_by_day ON application_steps (application_id, step_on, position);
        CREATE INDEX application_steps_by_batch ON application_steps (batch_id);

        -- A document byte for byte, kept once however many name it.
        CREATE TABLE document_contents (
            sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
            content BLOB NOT NULL
        ) STRICT;

        -- Rows that agree in all but the edition are editions of one document. An empty state, or line, is all of them.
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            kind TEXT NOT NULL CHECK (kind <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            state TEXT NOT NULL,
            language TEXT NOT NULL,
            line_of_business TEXT NOT NULL,
            edition TEXT NOT NULL,
            file_name TEXT NOT NULL CHECK (file_name <> ''),
            effective_on TEXT,
            ended_on TEXT,
            bytes INTEGER NOT NULL,
            sha256 TEXT NOT NULL REFERENCES document_contents (sha256),
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, kind, title, state, language, line_of_business, edition)
        ) STRICT;
        CREATE INDEX documents_by_sha256 ON documents (sha256);

        CREATE TABLE contacts (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            topic TEXT NOT NULL CHECK (topic <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            region TEXT NOT NULL,
            line_of_business TEXT NOT NULL,
            phone TEXT, email TEXT, hours TEXT, url TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, topic, name, region, line_of_business)
        ) STRICT;

        CREATE TABLE notices (
            name TEXT NOT NULL CHECK (name IN ('terms', 'privacy', 'need-to-know')),
            edition_on TEXT NOT NULL,
            text TEXT NOT NULL CHECK (text <> ''),
            set_at INTEGER NOT NULL,
            PRIMARY KEY (name, edition_on)
        ) STRICT, WITHOUT ROWID;
        """
}
