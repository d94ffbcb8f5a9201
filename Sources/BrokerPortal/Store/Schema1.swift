/// The first version of the store.
///
/// Dates are ISO text, amounts whole cents. Every table that a feed fills carries `batch_id`, the batch that last touched the row, and has
/// triggers that write the change log (`ChangeLogTriggers`): what a feed does cannot escape it.
enum Schema1 {
    static let sql = [carriers, groups, members, accounts, batches, ChangeLogTriggers.all].joined(separator: "\n")

    private static let carriers = """
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
            licence_number TEXT,
            licence_expires_on TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, broker_id)
        ) STRICT;
        CREATE INDEX profiles_by_record ON profiles (contracting_record_id);
        """

    private static let groups = """
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
        CREATE INDEX group_brokers_by_profile ON group_brokers (profile_id, group_id);
        """

    /// A family is what shares a subscriber number. `person_key` tells its members apart: empty for the subscriber.
    private static let members = """
        CREATE TABLE members (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            subscriber_number TEXT NOT NULL CHECK (subscriber_number <> ''),
            person_key TEXT NOT NULL,
            relationship TEXT NOT NULL,
            member_number TEXT,
            last_name TEXT NOT NULL, first_name TEXT, middle_name TEXT, name_suffix TEXT,
            birth_on TEXT, died_on TEXT, gender TEXT, marital_status TEXT,
            ssn_sealed BLOB, ssn_hash BLOB,
            address1 TEXT, address2 TEXT, city TEXT, state TEXT, zip TEXT, county TEXT,
            home_phone TEXT, work_phone TEXT, mobile_phone TEXT, email TEXT,
            language TEXT, employed_on TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, subscriber_number, person_key),
            CHECK ((relationship = 'self') = (person_key = ''))
        ) STRICT;
        CREATE VIEW subscribers AS SELECT * FROM members WHERE relationship = 'self';
        CREATE VIEW dependents AS SELECT * FROM members WHERE relationship <> 'self';

        -- ended_on is the last day covered; one before or on effective_on means that the coverage never took effect.
        -- has_rivals tells whether the member has other coverages in the same group; a list of a million subscribers need not look.
        CREATE TABLE coverages (
            id INTEGER PRIMARY KEY,
            member_id INTEGER NOT NULL REFERENCES members (id),
            group_id INTEGER NOT NULL REFERENCES groups (id),
            insurance_line TEXT NOT NULL,
            plan_id INTEGER REFERENCES plans (id),
            level TEXT,
            effective_on TEXT NOT NULL,
            ended_on TEXT,
            premium_cents INTEGER,
            is_subscriber INTEGER NOT NULL CHECK (is_subscriber IN (0, 1)),
            has_rivals INTEGER NOT NULL DEFAULT 0,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (member_id, group_id, insurance_line, effective_on)
        ) STRICT;
        CREATE INDEX coverages_by_group ON coverages (group_id, is_subscriber, member_id);
        CREATE TRIGGER coverages_rivals AFTER INSERT ON coverages
        WHEN EXISTS (SELECT 1 FROM coverages c WHERE c.member_id = NEW.member_id AND c.group_id = NEW.group_id AND c.id <> NEW.id)
        BEGIN
            UPDATE coverages SET has_rivals = 1 WHERE member_id = NEW.member_id AND group_id = NEW.group_id;
        END;
        """

    private static let accounts = """
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY,
            email TEXT NOT NULL COLLATE NOCASE UNIQUE,
            npn TEXT NOT NULL,
            tax_id_hash BLOB NOT NULL,
            password_hash TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('active', 'locked', 'disabled')),
            primary_profile_id INTEGER REFERENCES profiles (id),
            current_profile_id INTEGER REFERENCES profiles (id),
            failed_logins INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL
        ) STRICT;

        -- Times are seconds since 1970 in UTC.
        CREATE TABLE sessions (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            token_hash BLOB NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE saved_filters (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
            filter TEXT NOT NULL,
            PRIMARY KEY (account_id, name)
        ) STRICT, WITHOUT ROWID;
        """

    private static let batches = """
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
