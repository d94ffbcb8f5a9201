extension Schema {
    /// Subscribers, dependents and their coverages.
    static let members = """
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
        -- sort_name is last name, first name and subscriber number of the member, joined by U+001F: lists come by name from an index, without a sort.
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
            sort_name TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (member_id, group_id, insurance_line, effective_on)
        ) STRICT;
        CREATE INDEX coverages_by_group ON coverages (
            group_id, is_subscriber, sort_name, member_id, effective_on, ended_on, plan_id, insurance_line, has_rivals);
        CREATE TRIGGER coverages_rivals AFTER INSERT ON coverages
        WHEN EXISTS (SELECT 1 FROM coverages c WHERE c.member_id = NEW.member_id AND c.group_id = NEW.group_id AND c.id <> NEW.id)
        BEGIN
            UPDATE coverages SET has_rivals = 1 WHERE member_id = NEW.member_id AND group_id = NEW.group_id;
        END;

        CREATE TRIGGER members_renamed AFTER UPDATE OF last_name, first_name, subscriber_number ON members
        WHEN NEW.last_name IS NOT OLD.last_name OR NEW.first_name IS NOT OLD.first_name
            OR NEW.subscriber_number IS NOT OLD.subscriber_number
        BEGIN
            UPDATE coverages SET sort_name = NEW.last_name || char(31) || COALESCE(NEW.first_name, '') || char(31) || NEW.subscriber_number
            WHERE member_id = NEW.id;
        END;

        -- Members are found by birth date and name, and by any of their numbers. Names are compared by the program, so the index by birth date holds them
        -- as they came. A number is compared without blanks, hyphens and case (`MemberNumber.plainSQL`); only those that differ from that form are in the third.
        CREATE INDEX members_by_birth ON members (birth_on, last_name);
        CREATE INDEX members_by_member_number ON members (upper(replace(replace(member_number, '-', ''), ' ', '')))
            WHERE member_number IS NOT NULL AND member_number <> subscriber_number;
        CREATE INDEX members_by_plain_number ON members (upper(replace(replace(subscriber_number, '-', ''), ' ', '')))
            WHERE subscriber_number <> upper(replace(replace(subscriber_number, '-', ''), ' ', ''));
        """
}
