extension Schema {
    /// Carriers, contracting records, and the profiles under which business is written.
    static let carriers = """
        CREATE TABLE carriers (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            payer_id TEXT UNIQUE
        ) STRICT;

        CREATE TABLE contracting_records (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            npn TEXT NOT NULL CHECK (length(npn) BETWEEN 1 AND 10 AND npn NOT GLOB '*[^0-9]*'),
            tax_id_kind TEXT NOT NULL CHECK (tax_id_kind IN ('ein', 'ssn')),
            tax_id_sealed BLOB NOT NULL,
            tax_id_hash BLOB NOT NULL,
            last_name TEXT NOT NULL,
            first_name TEXT,
            email TEXT NOT NULL COLLATE NOCASE,
            phone TEXT,
            firm TEXT,
            account_type TEXT NOT NULL CHECK (account_type IN ('agent', 'agency', 'upline')),
            states_appointed TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('active', 'inactive', 'suspended', 'terminated')),
            created_on TEXT, effective_on TEXT, terminated_on TEXT,
            upline_npn TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, npn)
        ) STRICT;
        CREATE INDEX contracting_records_by_npn ON contracting_records (npn);

        CREATE TABLE profiles (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            contracting_record_id INTEGER NOT NULL REFERENCES contracting_records (id),
            association TEXT NOT NULL,
            line_of_business TEXT NOT NULL,
            state TEXT NOT NULL CHECK (length(state) = 2),
            broker_id TEXT NOT NULL COLLATE NOCASE CHECK (broker_id <> ''),
            license_number TEXT,
            license_expires_on TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, broker_id)
        ) STRICT;
        CREATE INDEX profiles_by_record ON profiles (contracting_record_id);
        """
}
