extension Schema {
    /// Plans, parent groups, their suffixes, and the broker of record.
    static let groups = """
        CREATE TABLE plans (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            code TEXT NOT NULL CHECK (code <> ''),
            product_line TEXT, plan_type TEXT,
            name TEXT NOT NULL CHECK (name <> ''),
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, code)
        ) STRICT;

        CREATE TABLE parent_groups (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            number TEXT NOT NULL CHECK (number <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            effective_on TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, number)
        ) STRICT;
        CREATE INDEX parent_groups_by_number ON parent_groups (number);

        CREATE TABLE groups (
            id INTEGER PRIMARY KEY,
            parent_group_id INTEGER NOT NULL REFERENCES parent_groups (id),
            suffix TEXT NOT NULL CHECK (suffix <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            status TEXT NOT NULL CHECK (status IN ('active', 'pending', 'suspended', 'cancelled')),
            original_effective_on TEXT, effective_on TEXT, original_enrollment_on TEXT,
            renewal_on TEXT, last_renewal_on TEXT, cancelled_on TEXT,
            sic TEXT, rating_type TEXT, waiting_period TEXT, employees INTEGER,
            admin_name TEXT, admin_phone TEXT, admin_email TEXT,
            address TEXT, city TEXT, state TEXT, zip TEXT, county TEXT,
            billing_address TEXT, billing_phone TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (parent_group_id, suffix)
        ) STRICT;

        CREATE TABLE group_plans (
            group_id INTEGER NOT NULL REFERENCES groups (id),
            plan_id INTEGER NOT NULL REFERENCES plans (id),
            position INTEGER NOT NULL,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            PRIMARY KEY (group_id, plan_id)
        ) STRICT, WITHOUT ROWID;

        -- The broker of record: the row with the latest effective_on that has come is in force.
        CREATE TABLE group_brokers (
            id INTEGER PRIMARY KEY,
            group_id INTEGER NOT NULL REFERENCES groups (id),
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            effective_on TEXT NOT NULL,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (group_id, effective_on)
        ) STRICT;
        -- The last list of groups that named a group: a newer one that lacks it is told.
        CREATE TABLE group_listings (
            group_id INTEGER PRIMARY KEY REFERENCES groups (id),
            batch_id INTEGER NOT NULL REFERENCES batches (id)
        ) STRICT;

        -- Groups that a newer list lacks; the states are those of absences.
        CREATE TABLE group_absences (
            id INTEGER PRIMARY KEY,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            group_id INTEGER NOT NULL REFERENCES groups (id),
            ended_on TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('reported', 'proposed', 'accepted', 'ended')),
            accepted_batch_id INTEGER REFERENCES batches (id)
        ) STRICT;
        CREATE INDEX group_absences_by_batch ON group_absences (batch_id);

        CREATE INDEX group_brokers_by_profile ON group_brokers (profile_id, group_id);
        """
}
