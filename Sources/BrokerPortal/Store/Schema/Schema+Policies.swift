extension Schema {
    /// Policies without a group: individual, Medicare, dental and the like, with their agent of record.
    static let policies = """
        -- A carrier may give several policies one number, the person's: 'part' tells them apart, and is empty where the number is the policy's own.
        -- ended_on is the last day covered; one before or on effective_on means that the policy never took effect.
        -- told_status is the carrier's word, and told_on the day on which it said so; the status of a day is derived (`PolicyStatus`).
        -- The holder and the agent of record in force are here, the other members and the former agents in tables of their own.
        CREATE TABLE policies (
            id INTEGER PRIMARY KEY,
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            number TEXT NOT NULL CHECK (number <> ''),
            part TEXT NOT NULL DEFAULT '',
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            line TEXT CHECK (line IN ('individual', 'medicare_advantage', 'medicare_supplement', 'medicare_drug', 'dental', 'vision',
                'life', 'other')),
            last_name TEXT, first_name TEXT, birth_on TEXT, gender TEXT,
            member_number TEXT, exchange_number TEXT, application_number TEXT,
            address1 TEXT, address2 TEXT, city TEXT, state TEXT, zip TEXT, county TEXT,
            phone TEXT, email TEXT, language TEXT,
            plan_code TEXT, plan_name TEXT, plan_type TEXT, metal TEXT, contract_pbp TEXT,
            exchange TEXT CHECK (exchange IN ('on', 'off')),
            effective_on TEXT NOT NULL, ended_on TEXT, paid_through_on TEXT,
            premium_cents INTEGER, subsidy_cents INTEGER, member_pays_cents INTEGER,
            lives INTEGER CHECK (lives >= 0),
            told_status TEXT CHECK (told_status IN ('active', 'pending', 'in_grace', 'terminated', 'never_effective')),
            told_on TEXT,
            agent_name TEXT, agent_npn TEXT, agent_from_on TEXT, agent_to_on TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (carrier_id, number, part),
            CHECK ((told_status IS NULL) = (told_on IS NULL))
        ) STRICT;
        CREATE INDEX policies_by_profile ON policies (profile_id);
        CREATE INDEX policies_by_birth ON policies (birth_on, last_name);
        -- Numbers are compared as members' are (`MemberNumber.plainSQL`); only those that differ from that form are here.
        CREATE INDEX policies_by_plain_number ON policies (upper(replace(replace(number, '-', ''), ' ', '')))
            WHERE number <> upper(replace(replace(number, '-', ''), ' ', ''));
        CREATE INDEX policies_by_member_number ON policies (upper(replace(replace(member_number, '-', ''), ' ', '')))
            WHERE member_number IS NOT NULL;

        -- Who is covered beside the holder.
        CREATE TABLE policy_members (
            id INTEGER PRIMARY KEY,
            policy_id INTEGER NOT NULL REFERENCES policies (id),
            person_key TEXT NOT NULL CHECK (person_key <> ''),
            relationship TEXT NOT NULL,
            last_name TEXT NOT NULL, first_name TEXT, birth_on TEXT, gender TEXT, member_number TEXT,
            effective_on TEXT, ended_on TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (policy_id, person_key)
        ) STRICT;
        CREATE INDEX policy_members_by_birth ON policy_members (birth_on, last_name);
        CREATE INDEX policy_members_by_number ON policy_members (upper(replace(replace(member_number, '-', ''), ' ', '')))
            WHERE member_number IS NOT NULL;

        -- Agents of record whom another has followed, each with the last day as such.
        CREATE TABLE policy_agents (
            id INTEGER PRIMARY KEY,
            policy_id INTEGER NOT NULL REFERENCES policies (id),
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            name TEXT, npn TEXT,
            from_on TEXT, to_on TEXT NOT NULL,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (policy_id, to_on)
        ) STRICT;
        CREATE INDEX policy_agents_by_profile ON policy_agents (profile_id);

        -- The history of one policy is read from the change log.
        CREATE INDEX changes_of_policies ON changes (entity_id) WHERE entity = 'policy';
        """
}
