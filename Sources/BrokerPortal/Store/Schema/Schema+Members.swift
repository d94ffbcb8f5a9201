extension Schema {
    /// Subscribers, dependents and their coverages.
    static let members = """
        CREATE TABLE members (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            subscriber_number TEXT NOT NULL CHECK (subscriber_number <> ''),
            relationship TEXT NOT NULL,
            member_number TEXT,
            last_name TEXT NOT NULL, first_name TEXT, middle_name TEXT, name_suffix TEXT,
            birth_on TEXT, birth_order TEXT, died_on TEXT, gender TEXT, marital_status TEXT,
            ssn_sealed BLOB, ssn_hash BLOB,
            address1 TEXT, address2 TEXT, city TEXT, state TEXT, zip TEXT, county TEXT,
            home_phone TEXT, work_phone TEXT, mobile_phone TEXT, email TEXT,
            language TEXT, employed_on TEXT, employment_ended_on TEXT, employment_status TEXT,
            benefit_status TEXT, cobra_event TEXT, cobra_event_on TEXT, cobra_begin_on TEXT, cobra_end_on TEXT,
            medicare_plan TEXT, medicare_reason TEXT, medicare_begin_on TEXT, medicare_end_on TEXT,
            student_status TEXT, school_begin_on TEXT, school_end_on TEXT,
            disability TEXT, health_behavior TEXT, reporting_categories TEXT CHECK (reporting_categories IS NULL OR json_valid(reporting_categories)),
            batch_id INTEGER NOT NULL REFERENCES batches (id)
        ) STRICT;
        -- A family is the people with one subscriber number; who of them is who, the program tells (`PersonMatcher`).
        CREATE INDEX members_by_family ON members (carrier_id, subscriber_number, relationship);
        CREATE UNIQUE INDEX subscribers_by_number ON members (carrier_id, subscriber_number) WHERE relationship = 'self';
        CREATE INDEX subscribers_by_ssn ON members (ssn_hash) WHERE ssn_hash IS NOT NULL AND relationship = 'self';
        CREATE VIEW subscribers AS SELECT * FROM members WHERE relationship = 'self';
        CREATE VIEW dependents AS SELECT * FROM members WHERE relationship <> 'self';

        -- A coverage is a span of one person, group, insurance line and plan; those of one plan do not overlap (`LineSpans`).
        -- ended_on is the last day covered; one before or on effective_on means that the coverage never took effect.
        -- sort_name is last name, first name and subscriber number of the member, joined by U+001F: lists come by name from an index, without a sort.
        -- ended_batch_id is the batch that gave the end, by which a reinstatement knows what it takes back.
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
            ended_batch_id INTEGER REFERENCES batches (id),
            premium_cents INTEGER,
            providers TEXT CHECK (providers IS NULL OR json_valid(providers)),
            other_insurance TEXT CHECK (other_insurance IS NULL OR json_valid(other_insurance)),
            is_subscriber INTEGER NOT NULL CHECK (is_subscriber IN (0, 1)),
            has_rivals INTEGER NOT NULL DEFAULT 0,
            sort_name TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
            batch_id INTEGER NOT NULL REFERENCES batches (id)
        ) STRICT;
        CREATE INDEX coverages_by_member ON coverages (member_id, group_id, insurance_line, plan_id, effective_on);
        CREATE INDEX coverages_by_group ON coverages (
            group_id, is_subscriber, sort_name, member_id, effective_on, ended_on, plan_id, insurance_line, has_rivals);
        CREATE TRIGGER coverages_rivals AFTER INSERT ON coverages
        WHEN NEW.has_rivals = 0
            AND EXISTS (SELECT 1 FROM coverages c WHERE c.member_id = NEW.member_id AND c.group_id = NEW.group_id AND c.id <> NEW.id)
        BEGIN
            UPDATE coverages SET has_rivals = 1 WHERE member_id = NEW.member_id AND group_id = NEW.group_id AND has_rivals = 0;
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
