extension Schema {
    /// What a broker is to be paid: agreements, splits, overrides and bonuses; and which differences are settled. Rates and shares are millionths.
    static let agreements = """
        CREATE TABLE commission_terms (
            profile_id INTEGER PRIMARY KEY REFERENCES profiles (id),
            lag_months INTEGER NOT NULL CHECK (lag_months BETWEEN 0 AND 24),
            minimum_payout_cents INTEGER NOT NULL CHECK (minimum_payout_cents >= 0),
            line_tolerance_cents INTEGER NOT NULL CHECK (line_tolerance_cents >= 0),
            statement_tolerance_cents INTEGER NOT NULL CHECK (statement_tolerance_cents >= 0),
            batch_id INTEGER NOT NULL REFERENCES batches (id)
        ) STRICT;

        -- rates is a list of [up_to_cents or null, rate]: by policy year, or by slice. effective_on and ended_on are coverage dates; unit_micros is in
        -- millionths of a dollar.
        CREATE TABLE commission_schedules (
            id INTEGER PRIMARY KEY,
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            number INTEGER NOT NULL CHECK (number > 0),
            line TEXT NOT NULL CHECK (line IN ('any', 'medical', 'dental', 'vision', 'life', 'disability')),
            parent_group TEXT,
            group_suffix TEXT,
            sold_from TEXT,
            sold_until TEXT,
            effective_on TEXT,
            ended_on TEXT,
            is_prorated INTEGER NOT NULL DEFAULT 0 CHECK (is_prorated IN (0, 1)),
            kind TEXT NOT NULL CHECK (kind IN ('percent', 'annual_slices', 'graded', 'per_subscriber', 'per_member', 'flat', 'none')),
            rates TEXT NOT NULL CHECK (json_valid(rates)),
            above_cents INTEGER,
            above_millionths INTEGER,
            unit_micros INTEGER,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (profile_id, number)
        ) STRICT;

        -- The shares of a group from a day on; those of one group and day sum to 1,000,000.
        CREATE TABLE commission_splits (
            id INTEGER PRIMARY KEY,
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            number INTEGER NOT NULL CHECK (number > 0),
            parent_group TEXT NOT NULL,
            group_suffix TEXT,
            effective_on TEXT NOT NULL,
            payee TEXT NOT NULL CHECK (payee <> ''),
            share_millionths INTEGER NOT NULL CHECK (share_millionths BETWEEN 0 AND 1000000),
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (profile_id, number)
        ) STRICT;

        CREATE TABLE commission_overrides (
            id INTEGER PRIMARY KEY,
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            number INTEGER NOT NULL CHECK (number > 0),
            payee TEXT NOT NULL CHECK (payee <> ''),
            line TEXT NOT NULL CHECK (line IN ('any', 'medical', 'dental', 'vision', 'life', 'disability')),
            parent_group TEXT,
            group_suffix TEXT,
            effective_on TEXT,
            ended_on TEXT,
            basis TEXT NOT NULL CHECK (basis IN ('premium', 'commission')),
            rate_millionths INTEGER NOT NULL CHECK (rate_millionths BETWEEN 0 AND 1000000),
            paid_by TEXT NOT NULL CHECK (paid_by IN ('carrier', 'agency')),
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (profile_id, number)
        ) STRICT;

        CREATE TABLE commission_bonuses (
            id INTEGER PRIMARY KEY,
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            number INTEGER NOT NULL CHECK (number > 0),
            name TEXT NOT NULL,
            line TEXT NOT NULL CHECK (line IN ('any', 'medical', 'dental', 'vision', 'life', 'disability')),
            parent_group TEXT,
            group_suffix TEXT,
            sold_from TEXT,
            sold_until TEXT,
            months INTEGER NOT NULL CHECK (months > 0),
            rate_millionths INTEGER,
            per_member_micros INTEGER,
            flat_cents INTEGER,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (profile_id, number),
            CHECK ((rate_millionths IS NOT NULL) + (per_member_micros IS NOT NULL) + (flat_cents IS NOT NULL) = 1)
        ) STRICT;

        -- A difference that a person has settled, at the figures that it had then: at others it is open again.
        CREATE TABLE settlements (
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            difference TEXT NOT NULL,
            expected_cents INTEGER NOT NULL,
            paid_cents INTEGER NOT NULL,
            note TEXT NOT NULL CHECK (note <> ''),
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            settled_at INTEGER NOT NULL,
            PRIMARY KEY (profile_id, difference)
        ) STRICT, WITHOUT ROWID;
        """
}
